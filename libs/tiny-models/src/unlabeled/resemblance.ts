import { normalizedText } from '@labelray/corpus';

const gram = 5;

/** Runs of five words of a normalized text. */
function grams(text: string): readonly string[] {
  const words = text.split(' ');
  return Array.from({ length: Math.max(0, words.length - gram + 1) }, (_, at) =>
    words.slice(at, at + gram).join(' '),
  );
}

/**
 * Tells whether a text is too close to one of the known ones: its words are the same, or of its runs of five words at
 * least `share` stand in one known text. Stricter than the audit's Jaccard index, which it is meant to satisfy: a text
 * that is only part of a known one resembles it, too.
 *
 * @throws RangeError where `share` is not in (0, 1].
 */
export function resembles(
  known: readonly string[],
  { share = 0.5 }: { readonly share?: number } = {},
): (text: string) => boolean {
  if (!(share > 0 && share <= 1)) throw new RangeError(`share ${share} is not in (0, 1]`);
  const texts = new Set(known.map(normalizedText));
  const holders = new Map<string, number[]>();
  for (const [i, text] of [...texts].entries())
    for (const run of new Set(grams(text))) {
      const list = holders.get(run);
      if (list === undefined) holders.set(run, [i]);
      else list.push(i);
    }
  return (text) => {
    const normalized = normalizedText(text);
    if (texts.has(normalized)) return true;
    const runs = new Set(grams(normalized));
    const shared = new Map<number, number>();
    let most = 0;
    for (const run of runs)
      for (const i of holders.get(run) ?? []) {
        const count = (shared.get(i) ?? 0) + 1;
        shared.set(i, count);
        most = Math.max(most, count);
      }
    return runs.size > 0 && most >= share * runs.size;
  };
}
