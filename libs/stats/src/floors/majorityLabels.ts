import type { Finding, Labels } from '@labelray/core';

/**
 * The floor of always saying the commonest: each finding's most frequent gold value (the first of them in the finding's
 * order on a tie; not mentioned where there is no gold).
 *
 * @example
 * majorityLabels(findings, [{ Edema: '1' }, { Edema: '1' }, { Edema: 'nm' }]) // => { Edema: '1' }
 */
export function majorityLabels(findings: readonly Finding[], gold: readonly Labels[]): Labels {
  return Object.fromEntries(
    findings.map(({ id, values, unmentioned }) => {
      const counts = values.map(({ code }) => gold.filter((labels) => labels[id] === code).length);
      const most = Math.max(...counts);
      return [id, most > 0 ? (values[counts.indexOf(most)]?.code ?? unmentioned) : unmentioned];
    }),
  );
}
