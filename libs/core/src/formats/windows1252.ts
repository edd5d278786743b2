import type { Buffer } from 'node:buffer';

/** Characters of the bytes 0x80–0x9F; U+FFFD where Windows-1252 defines none. The rest equals Latin-1. */
const high = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/**
 * Text of Windows-1252 bytes, or the index of the first byte that encoding does not define.
 *
 * Own table because `TextDecoder('windows-1252')` reads 0x80–0x9F as Latin-1 in several Node releases
 * (nodejs/node#56542).
 */
export function windows1252(bytes: Buffer): string | number {
  const undefinedAt = bytes.findIndex(
    (byte) => byte >= 0x80 && byte < 0xa0 && high[byte - 0x80] === '\ufffd',
  );
  if (undefinedAt >= 0) return undefinedAt;
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (c) => high[c.charCodeAt(0) - 0x80] ?? c);
}
