/**
 * Words of a text for comparing texts: runs of letters and digits, in lower case, after Unicode compatibility
 * composition (NFKC); punctuation, spacing and line breaks do not count.
 *
 * @example normalizedWords('No  effusion.\n(0.5 cm)') // => ['no', 'effusion', '0', '5', 'cm']
 */
export function normalizedWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A text as its normalized words in one string: equal for texts that count as identical; '' for one without words. */
export function normalizedText(text: string): string {
  return normalizedWords(text).join(' ');
}
