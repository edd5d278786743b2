import type { CohortFacts, Finding, LabeledReport, Quartiles, Report } from '@labelray/core';
import { quantile } from 'simple-statistics';
import { normalizedText } from '../audit/normalizedWords.ts';

/**
 * Median and quartiles by linear interpolation (Hyndman & Fan's type 7, `quantile` of simple-statistics, as everywhere
 * in Labelray); null where nothing is known.
 */
function quartiles(values: readonly number[]): Quartiles | null {
  if (values.length === 0) return null;
  const [q1 = NaN, median = NaN, q3 = NaN] = quantile([...values], [0.25, 0.5, 0.75]);
  return { median, q1, q3, known: values.length };
}

const known = <T>(values: readonly (T | undefined)[]): readonly T[] =>
  values.filter((value) => value !== undefined);

const countEqual = <T>(values: readonly T[], value: T): number =>
  values.filter((other) => other === value).length;

/** Reports by value, for the findings that are annotated at all; values that do not occur are 0. */
function prevalence(
  reports: readonly (Report | LabeledReport)[],
  findings: readonly Finding[],
): CohortFacts['prevalence'] {
  return Object.fromEntries(
    findings.flatMap(({ id, values }) => {
      const codes = known(reports.map((r) => ('labels' in r ? r.labels[id] : undefined)));
      if (codes.length === 0) return [];
      return [[id, Object.fromEntries(values.map(({ code }) => [code, countEqual(codes, code)]))]];
    }),
  );
}

/**
 * What Table 1 says of a part: patients (null unless every report names its own), age, sex and dates where known,
 * words a report (runs without white space), reports by value of each annotated finding, and how many reports repeat
 * the normalized text of an earlier one.
 */
export function cohortFacts(
  part: string,
  reports: readonly (Report | LabeledReport)[],
  findings: readonly Finding[],
): CohortFacts {
  const patients = known(reports.map(({ patientId }) => patientId));
  const sexes = known(reports.map(({ sex }) => sex));
  const dates = [...known(reports.map(({ date }) => date))].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const texts = reports.map(({ text }) => normalizedText(text)).filter((text) => text !== '');
  return {
    part,
    reports: reports.length,
    patients:
      reports.length > 0 && patients.length === reports.length ? new Set(patients).size : null,
    age: quartiles(known(reports.map(({ age }) => age))),
    sex:
      sexes.length === 0
        ? null
        : {
            female: countEqual(sexes, 'female'),
            male: countEqual(sexes, 'male'),
            unknown: reports.length - sexes.length,
          },
    dates: first === undefined || last === undefined ? null : { first, last },
    words: quartiles(reports.map(({ text }) => text.match(/\S+/g)?.length ?? 0)),
    prevalence: prevalence(reports, findings),
    duplicateTexts: texts.length - new Set(texts).size,
  };
}
