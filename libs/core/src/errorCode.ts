/** The code of an error of the system or of zlib (`ENOENT`, `Z_BUF_ERROR`), whichever realm it was made in; else undefined. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
