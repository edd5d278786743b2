/** A name from an untrusted file for a message: control characters shown as `?`, at most 120 characters. */
export function printable(name: string): string {
  const shown = name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '?');
  return shown.length > 120 ? `${shown.slice(0, 117)}…` : shown;
}
