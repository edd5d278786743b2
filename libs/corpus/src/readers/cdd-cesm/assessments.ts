const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 };

const category = (written: string): number | undefined => {
  const plain = written.toLowerCase();
  return roman[plain] ?? (/^[0-6]$/.test(plain) ? Number(plain) : undefined);
};

const ascending = (categories: Iterable<number>): number[] =>
  [...new Set(categories)].sort((a, b) => a - b);

/**
 * The BI-RADS categories that a text states, each once and ascending: `(BIRADS 4)`, `birad 3`, `BI-RADS IV`, `(birads 4a)`.
 *
 * @example biradsOfText('mass (BIRADS 4). Cyst (birad ii).') // => [2, 4]
 */
export function biradsOfText(text: string): readonly number[] {
  const found = text.matchAll(
    /\bbi[-\s]?rads?\b[\s:.,=-]*(?:category\s*)?(?:(vi|iv|v|i{1,3})|([0-6])[abc]?)\b/gi,
  );
  return ascending(
    [...found].map(([, i, n]) => category(i ?? n ?? '')).filter((c) => c !== undefined),
  );
}

/**
 * The categories of a sheet's cell: `4`, `3$2` (one a finding), `IV`; empty for `_` and blanks. Undefined where the
 * cell holds anything else.
 */
export function biradsOfCell(cell: string): readonly number[] | undefined {
  const parts = cell.split('$').map((part) => part.trim());
  if (parts.every((part) => part === '' || part === '_')) return [];
  const read = parts.map((part) => category(part.replace(/[abc]$/i, '')));
  return read.every((c) => c !== undefined) ? ascending(read) : undefined;
}

/** A breast density by the American College of Radiology. */
export type Density = 'A' | 'B' | 'C' | 'D';

const isDensity = (letter: string): letter is Density => /^[ABCD]$/.test(letter);

/** Densities that a text states: `ACR C: …`, `(ACR b)`; each once, in order. */
export function densitiesOfText(text: string): readonly Density[] {
  const found = [...text.matchAll(/\bACR\b[\s:.(]*(?:type\s*)?([A-D])\b/gi)]
    .map(([, letter]) => (letter ?? '').toUpperCase())
    .filter(isDensity);
  return [...new Set(found)];
}

/** The density of a sheet's cell; null for `_` and blanks, undefined where the cell holds anything else. */
export function densityOfCell(cell: string): Density | null | undefined {
  const letter = cell.trim().toUpperCase();
  if (letter === '' || letter === '_') return null;
  return isDensity(letter) ? letter : undefined;
}
