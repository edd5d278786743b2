import { expect, test } from '@jest/globals';
import { modality } from '@labelray/modality-cxr';
import { tuningWarnings } from './warnings.ts';

const nothing = {
  ...{ unseen: [], contradictions: [], overLong: [], devOverLong: [], nearlyShared: [] },
};

test('nothing to warn of', () => {
  expect(tuningWarnings(modality, nothing)).toEqual([]);
});

test('values, contradictions and cut-offs by name', () => {
  const ids = Array.from({ length: 10 }, (_, n) => `r${n}`);
  expect(
    tuningWarnings(modality, {
      unseen: [
        { finding: 'Edema', value: '-1' },
        { finding: 'Fracture', value: '0' },
        { finding: 'Edema', value: '0' },
      ],
      contradictions: [{ reports: ['a', 'b'], findings: ['Edema', 'Pneumonia'] }],
      overLong: ids,
      devOverLong: ['d'],
      nearlyShared: ['a', 'd'],
    }),
  ).toEqual([
    'no training report has these values, they will not be learned: Edema uncertain (-1), absent (0); Fracture absent (0)',
    'contradictory training reports, one text with other labels of Edema, Pneumonia: a, b',
    'training reports over the cut-off, left out: 10, r0, r1, r2, r3, r4, r5, r6, r7 and 2 more',
    'dev reports over the cut-off, counted as missed: 1, d',
    'dev reports with nearly the text of training reports: a, d',
  ]);
});
