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
  const sums = new Map<number, { sum: number; n: number }>();
  for (let i = 0; i < jackknife.length; i++) {
    const x = jackknife[i] ?? NaN;
    if (Number.isNaN(x)) continue;
    const stratum = strata?.[i] ?? 0;
    const group = sums.get(stratum) ?? { sum: 0, n: 0 };
    sums.set(stratum, { sum: group.sum + x, n: group.n + 1 });
  }
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < jackknife.length; i++) {
    const x = jackknife[i] ?? NaN;
    const group = sums.get(strata?.[i] ?? 0);
    if (Number.isNaN(x) || group === undefined) continue;
    const mean = group.sum / group.n;
    const scale = strata === undefined ? 1 : (group.n - 1) / group.n; // strata of different size
    const influence = scale * (mean - x);
    squares += influence ** 2;
    cubes += influence ** 3;
  }
  return cubes / (6 * squares ** 1.5);
}
