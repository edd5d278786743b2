import { expect, test } from '@jest/globals';
import { clusterWilson } from './intervals/clusterWilson.ts';
import { scoreStudy } from './scoreStudy.ts';
import { chestFinding, predictionsOf, reportsOf, testStudy } from './testStudy.ts';

const edema = chestFinding('Edema');

test('errors by phenomenon, where the gold knows what a cell tests', () => {
  const reports = reportsOf([{ Edema: 'p' }, { Edema: 'a' }, { Edema: 'a' }]).map((report, r) => ({
    ...report,
    phenomena: { Edema: r === 0 ? 'plain mention' : 'negation' },
  }));
  const answers = predictionsOf(
    reports.map(({ id }) => ({ id, labels: { Edema: id === '2' ? 'p' : id === '1' ? 'a' : 'p' } })),
  );
  const { systems } = scoreStudy(
    testStudy({ findings: [edema], reports, systems: { rules: answers } }),
  );
  expect(systems[0]?.phenomena).toEqual({
    negation: { cells: 2, errors: 1 },
    'plain mention': { cells: 1, errors: 0 },
  });
  // The modality declares no groups, and neither name is one that all have.
  expect(systems[0]?.phenomenonGroups).toEqual([
    {
      group: 'other',
      phenomena: ['negation', 'plain mention'],
      cells: 3,
      errors: 1,
      rate: clusterWilson([
        { cells: 2, errors: 0 }, // reports 0 and 1 are of one patient
        { cells: 1, errors: 1 },
      ]),
    },
  ]);
});

test('errors by group of phenomena, as the modality declares them, by patient', () => {
  const reports = reportsOf([{ Edema: 'p' }, { Edema: 'a' }, { Edema: 'a' }]).map((report, r) => ({
    ...report,
    patientId: r === 0 ? 'A' : 'B',
    phenomena: { Edema: ['plain', 'post-negation', 'negation'][r] ?? '' },
  }));
  const input = testStudy({
    findings: [edema],
    reports,
    systems: {
      rules: predictionsOf(reports.map((report) => ({ ...report, labels: { Edema: 'a' } }))),
    },
  });
  const { systems } = scoreStudy({
    ...input,
    modality: {
      ...input.modality,
      phenomenonGroups: { negation: 'negation-scope', 'post-negation': 'negation-scope' },
    },
  });
  expect(systems[0]?.phenomenonGroups).toEqual([
    {
      ...{ group: 'plain', phenomena: ['plain'], cells: 1, errors: 1 },
      rate: clusterWilson([{ cells: 1, errors: 1 }]),
    },
    {
      ...{ group: 'negation-scope', phenomena: ['negation', 'post-negation'], cells: 2, errors: 0 },
      rate: clusterWilson([{ cells: 2, errors: 0 }]), // both of patient B
    },
  ]);
});
