import type { Buffer } from 'node:buffer';

/** Characters of the bytes 0x80–0x9F; `undefined` where Windows-1252 defines none (the rest equals Latin-1). */
const high = [
  ...[0x20ac, undefined, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021],
  ...[0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, undefined, 0x017d, undefined],
  ...[undefined, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014],
  ...[0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, undefined, 0x017e, 0x0178],
].map((code) => (code === undefined ? undefined : String.fromCharCode(code)));

/**
 * Text of Windows-1252 bytes, or the index of the first byte that encoding does not define.
 *
 * Own table because `TextDecoder('windows-1252')` reads 0x80–0x9F as Latin-1 in several Node releases
 * (nodejs/node#56542).
 */
export function windows1252(bytes: Buffer): string | number {
  const undefinedAt = bytes.findIndex(
    (byte) => byte >= 0x80 && byte < 0xa0 && high[byte - 0x80] === undefined,
  );
  if (undefinedAt >= 0) return undefinedAt;
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (c) => high[c.charCodeAt(0) - 0x80] ?? c);
}
