import { expect, test } from '@jest/globals';
import type { LabeledReport, Labels } from '@labelray/core';
import { inventedModality } from '../testing/inventedModality.ts';
import { surveyData } from './surveyData.ts';

const findings = inventedModality.findings.slice(0, 2); // Effusion, Fracture: 1, 0, -1, nm
const report = (id: string, text: string, labels: Labels): LabeledReport => ({
  ...{ id, sections: {}, text, labels },
});

test('counts values, and names those that never occur', () => {
  const train = [
    report('a', 'One.', { Effusion: '1', Fracture: 'nm' }),
    report('b', 'Two.', { Effusion: '1' }),
    report('c', 'Three.', { Effusion: '0', Fracture: 'nm' }),
  ];
  const { counts, unseen, contradictions } = surveyData(findings, train);
  expect(counts).toEqual({
    Effusion: { '1': 2, '0': 1, '-1': 0, nm: 0 },
    Fracture: { '1': 0, '0': 0, '-1': 0, nm: 2 },
  });
  expect(unseen.map(({ finding, value }) => `${finding} ${value}`)).toEqual([
    ...['Effusion -1', 'Effusion nm', 'Fracture 1', 'Fracture 0', 'Fracture -1'],
  ]);
  expect(contradictions).toEqual([]);
});

test('one text with other labels is a contradiction, whatever its case and spacing', () => {
  const train = [
    report('a', 'No effusion.', { Effusion: '0', Fracture: 'nm' }),
    report('b', 'A tear.', { Effusion: 'nm', Fracture: 'nm' }),
    report('c', 'no  Effusion', { Effusion: '1', Fracture: 'nm' }),
    report('d', 'NO EFFUSION!', { Fracture: 'nm' }), // not annotated for it: no contradiction of its own
    report('e', 'A tear.', { Effusion: 'nm', Fracture: 'nm' }), // the same labels
  ];
  expect(surveyData(findings, train).contradictions).toEqual([
    { reports: ['a', 'c', 'd'], findings: ['Effusion'] },
  ]);
});
