/** Whether a file holds JSON lines by its name, compressed or not; other names are tables. */
export function isJsonLines(path: string): boolean {
  return /\.jsonl(\.gz)?$/.test(path);
}
