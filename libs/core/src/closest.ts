/** Levenshtein distance: insertions, deletions and substitutions that turn one word into the other. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitute = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitute, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/**
 * The known word nearest to a misspelt one by edit distance, ignoring case; undefined where none is near
 * (more than a third of the longer word would have to change).
 *
 * @example closest('Edma', ['Edema', 'Fracture']) // => 'Edema'
 */
export function closest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 100) return undefined; // no misspelt name; keeps the table small
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    const near = distance <= Math.max(1, Math.max(word.length, candidate.length) / 3);
    if (near && distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
