/**
 * Edit distance: insertions, deletions, substitutions and swaps of neighbours that turn one word into the other
 * (optimal string alignment).
 */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const cost = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const substitute = cost(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? cost(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(substitute, swap, cost(i - 1, j) + 1, cost(i, j - 1) + 1));
    }
  }
  return cost(a.length, b.length);
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
