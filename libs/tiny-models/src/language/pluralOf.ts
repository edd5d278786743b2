const irregular: Readonly<Record<string, string>> = {
  axilla: 'axillae',
  foot: 'feet',
  knife: 'knives',
  loaf: 'loaves',
  testis: 'testes',
};

/**
 * The plural of a noun: regular, or that of the few irregular ones that occur.
 *
 * @example pluralOf('bush') // => 'bushes'
 */
export function pluralOf(noun: string): string {
  const known = irregular[noun];
  if (known !== undefined) return known;
  if (/(s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
