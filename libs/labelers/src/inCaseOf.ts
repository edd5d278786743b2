/** In capitals, capitalised or small, as what it stands for. */
export function inCaseOf(found: string, phrase: string): string {
  if (found === found.toUpperCase()) return phrase.toUpperCase();
  return /^\p{Lu}/u.test(found) ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase;
}
