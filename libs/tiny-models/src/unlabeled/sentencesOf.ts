/** Sentences of a report, without line numbers, bullets and headings; a text in capitals stays so. */
export function sentencesOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const bare = line
      .replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '')
      .replace(/^[A-Z][A-Za-z &,/]{2,30}:\s*(?=\S)/, '')
      .trim();
    if (bare === '' || /^(?:[^.?!]{0,30}:|[A-Z]+)$/.test(bare)) return [];
    return bare
      .split(/(?<=[a-z0-9)]{2}[.?!]|[A-Z]{3}[.?!])\s+(?=[A-Z?(])/)
      .filter((sentence) => /[\p{L}]{2}/u.test(sentence));
  });
}
