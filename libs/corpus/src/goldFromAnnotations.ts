import type { Crosswalk, LabeledReport, Labels, Report } from '@labelray/core';

/**
 * Gold of a report through a crosswalk: `1` where any of a finding's columns is `1`, `0` where all are `0`; weak
 * findings included. Findings whose columns the report lacks or leaves open are not in the result: they were not
 * annotated, and are not scored.
 *
 * @example goldFromAnnotations({ …, annotations: { mesh: { Effusion: '1' } } }, meshCrosswalk) // => { 'Pleural Effusion': '1' }
 */
export function goldFromAnnotations(
  report: Report | LabeledReport,
  { scheme, findings }: Crosswalk,
): Labels {
  const annotated = 'annotations' in report ? (report.annotations[scheme] ?? {}) : {};
  return Object.fromEntries(
    Object.entries(findings).flatMap(([finding, { from }]) => {
      const values = from.map((column) => annotated[column]);
      if (values.includes('1')) return [[finding, '1']];
      return values.length > 0 && values.every((value) => value === '0') ? [[finding, '0']] : [];
    }),
  );
}
