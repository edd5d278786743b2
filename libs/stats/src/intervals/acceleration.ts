/**
 * BCa's acceleration, Σ l³ / 6 (Σ l²)^{3/2} with l the jackknife influence of each unit: mean of the leave-one-out
 * values of its stratum minus its own. NaN values (statistic not estimable without the unit) are left out;
 * 0 / 0 = NaN where no unit has any influence.
 *
 * Source: Efron and Tibshirani 1993, eq. 14.15; by stratum Davison and Hinkley 1997, eq. 5.29.
 *
 * @example
 * acceleration([2, 2, 2, 3]) // => -0.0962…: without the last unit the statistic would rise
 */
export function acceleration(jackknife: ArrayLike<number>, strata?: ArrayLike<number>): number {
  const groups = new Map<number, { sum: number; n: number }>();
  const all = { sum: 0, n: 0 };
  const groupOf = (unit: number): { sum: number; n: number } => {
    if (strata === undefined) return all;
    const stratum = strata[unit] ?? 0;
    const group = groups.get(stratum) ?? { sum: 0, n: 0 };
    groups.set(stratum, group);
    return group;
  };
  for (let i = 0; i < jackknife.length; i++) {
    const x = jackknife[i] ?? NaN;
    if (Number.isNaN(x)) continue;
    const group = groupOf(i);
    group.sum += x;
    group.n++;
  }
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < jackknife.length; i++) {
    const x = jackknife[i] ?? NaN;
    if (Number.isNaN(x)) continue;
    const { sum, n } = groupOf(i);
    const scale = strata === undefined ? 1 : (n - 1) / n; // strata of different size
    const influence = scale * (sum / n - x);
    squares += influence * influence;
    cubes += influence * influence * influence;
  }
  return cubes / (6 * squares ** 1.5);
}
