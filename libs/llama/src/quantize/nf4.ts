/**
 * The code book of NF4: 16 values in [−1, 1] that are equally likely where weights are normal, zero among them; a weight
 * is its value times the largest size in its block. Source: Dettmers et al., QLoRA, 2023, appendix E.
 */
export const nf4Values: readonly number[] = [
  -1, -0.6961928009986877, -0.5250730514526367, -0.39491748809814453, -0.28444138169288635,
  -0.18477343022823334, -0.09105003625154495, 0, 0.07958029955625534, 0.16093020141124725,
  0.24611230194568634, 0.33791524171829224, 0.44070982933044434, 0.5626170039176941,
  0.7229568362236023, 1,
];

/** Halfway between neighbours: a number above the k-th is nearer to value k + 1 than to value k. */
const borders = nf4Values.slice(1).map((value, k) => (value + (nf4Values[k] ?? 0)) / 2);

/** [−1, 1] in cells narrower than the values are apart: the code at the lower end of each. */
const cellsPerUnit = 64;
const codeOfCell = Uint8Array.from({ length: 2 * cellsPerUnit + 1 }, (_, cell) => {
  const x = cell / cellsPerUnit - 1;
  return borders.filter((border) => x > border).length;
});

/** The index of the value nearest to x in [−1, 1]; a hair beyond, of the first or last. */
export function nearestNf4(x: number): number {
  const at = x <= -1 ? 0 : x >= 1 ? 2 * cellsPerUnit : Math.floor((x + 1) * cellsPerUnit);
  const code = codeOfCell[at] ?? 0;
  return x > (borders[code] ?? Infinity) ? code + 1 : code; // a cell holds one border at most
}
