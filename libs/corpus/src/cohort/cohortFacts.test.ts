import { expect, test } from '@jest/globals';
import { inventedFinding, inventedReport } from '../testing/inventedReports.ts';
import { cohortFacts } from './cohortFacts.ts';

const findings = [inventedFinding('Edema'), inventedFinding('Fracture')];

test('what is known is counted, quartiles over what is known', () => {
  const reports = [
    inventedReport('a', {
      patientId: 'p',
      age: 20,
      sex: 'female',
      date: '2013-05-01',
      text: 'one two three',
      labels: { Edema: '1' },
    }),
    inventedReport('b', {
      patientId: 'p',
      age: 40,
      sex: 'male',
      date: '2012-05-01',
      text: 'One, two three!',
      labels: { Edema: 'nm' },
    }),
    inventedReport('c', { patientId: 'q', age: 60, text: 'one', labels: {} }),
    inventedReport('d', {
      patientId: 'r',
      text: 'one two three four five',
      labels: { Edema: '1' },
    }),
  ];
  expect(cohortFacts('test', reports, findings)).toEqual({
    part: 'test',
    reports: 4,
    patients: 3,
    age: { q1: 30, median: 40, q3: 50, known: 3 }, // 20, 40, 60: places ¼·2 and ¾·2 from 0
    sex: { female: 1, male: 1, unknown: 2 },
    dates: { first: '2012-05-01', last: '2013-05-01' },
    words: { q1: 2.5, median: 3, q3: 3.5, known: 4 }, // 1, 3, 3, 5: places ¼·3 and ¾·3
    prevalence: { Edema: { '1': 2, '0': 0, '-1': 0, nm: 1 } }, // Fracture is not annotated, c not for Edema
    duplicateTexts: 1, // b repeats a
  });
});

test('nothing known, nothing claimed: patients are null as soon as one report has none', () => {
  const reports = [inventedReport('a', { patientId: 'p' }), inventedReport('b')];
  expect(cohortFacts('all', reports, findings)).toMatchObject({
    patients: null,
    age: null,
    sex: null,
    dates: null,
    prevalence: {},
  });
  expect(cohortFacts('none', [], findings)).toMatchObject({
    reports: 0,
    patients: null,
    words: null,
  });
});
