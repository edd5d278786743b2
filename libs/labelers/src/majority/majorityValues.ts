import type { Finding, LabeledReport, Labels } from '@labelray/core';

/**
 * The most frequent value of every finding among the reports it was annotated in; the earlier value of the finding on a
 * tie, "not mentioned" where it was never annotated.
 *
 * @example
 * majorityValues([edema], reports) // => { Edema: 'nm' } where most reports do not mention it
 */
export function majorityValues(
  findings: readonly Finding[],
  reports: readonly Pick<LabeledReport, 'labels'>[],
): Labels {
  return Object.fromEntries(
    findings.map(({ id, values, unmentioned }) => {
      const counts = new Map<string, number>();
      for (const { labels } of reports) {
        const code = labels[id];
        if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
      }
      let best = { code: unmentioned, count: 0 };
      for (const { code } of values) {
        const count = counts.get(code) ?? 0;
        if (count > best.count) best = { code, count };
      }
      return [id, best.code];
    }),
  );
}
