/** Bytes that stand for themselves in byte-level vocabularies: what prints in Latin-1. */
const printable = (byte: number): boolean =>
  (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;

/**
 * The character that stands for each byte in byte-level vocabularies: itself where it prints, else one from U+0100 on,
 * in order. Source: GPT-2, `bytes_to_unicode`. @example byteAlphabet[0x20] // => 'Ġ'
 */
export const byteAlphabet: readonly string[] = (() => {
  let next = 0x100;
  return Array.from({ length: 256 }, (_, byte) =>
    String.fromCharCode(printable(byte) ? byte : next++),
  );
})();
