import type { ComparisonScore, Family } from '@labelray/core';
import { benjaminiHochberg } from '../comparison/benjaminiHochberg.ts';
import { holm } from '../comparison/holm.ts';
import type { Comparison } from './compareSystems.ts';

/**
 * Adjusts the P values of a family, over all its pairs, corpora and findings: Holm within a confirmatory family,
 * Benjamini–Hochberg in an exploratory one. Rare findings of a confirmatory family are listed, unadjusted, as
 * exploratory. A margin is kept where the adjusted one-sided P value is below (1 − level) / 2.
 */
export function adjustFamily(
  family: Family,
  comparisons: readonly Comparison[],
  level: number,
): readonly ComparisonScore[] {
  const adjust = family.kind === 'confirmatory' ? holm : benjaminiHochberg;
  const adjustment = family.kind === 'confirmatory' ? 'holm' : 'benjamini-hochberg';
  const members = comparisons.filter(({ kind }) => kind === family.kind);
  const adjustedBy = (p: (comparison: Comparison) => number | null): Map<Comparison, number> => {
    const tested = members.flatMap((comparison) => {
      const value = p(comparison);
      return value === null ? [] : [{ comparison, value }];
    });
    const adjusted = adjust(tested.map(({ value }) => value));
    return new Map(tested.map(({ comparison }, i) => [comparison, adjusted[i] ?? 1]));
  };
  const superiority = adjustedBy(({ p }) => p);
  const noWorse = adjustedBy(({ nonInferiority }) => nonInferiority?.p ?? null);
  return comparisons.map((comparison) => {
    const { nonInferiority, ...rest } = comparison;
    const adjustedMargin = noWorse.get(comparison);
    return {
      ...rest,
      adjusted: superiority.get(comparison) ?? null,
      adjustment,
      ...(nonInferiority === undefined
        ? {}
        : {
            nonInferiority: {
              ...nonInferiority,
              shown: adjustedMargin !== undefined && adjustedMargin < (1 - level) / 2,
            },
          }),
    };
  });
}
