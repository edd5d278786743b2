import { expect, test } from '@jest/globals';
import type { Crosswalk } from '@labelray/core';
import { goldFromAnnotations } from './goldFromAnnotations.ts';
import { inventedReport } from './testing/inventedReports.ts';

const crosswalk: Crosswalk = {
  scheme: 'mesh',
  columns: [],
  findings: {
    'Pleural Effusion': { from: ['Effusion'] },
    'Lung Lesion': { from: ['Mass', 'Nodule'], weak: true },
  },
};

const gold = (mesh: Readonly<Record<string, string>>) =>
  goldFromAnnotations(inventedReport('a', { annotations: { mesh } }), crosswalk);

test('any column makes a finding present, all of them absent, weak or not', () => {
  expect(gold({ Effusion: '1', Mass: '0', Nodule: '1' })).toEqual({
    'Pleural Effusion': '1',
    'Lung Lesion': '1',
  });
  expect(gold({ Effusion: '0', Mass: '0', Nodule: '0' })).toEqual({
    'Pleural Effusion': '0',
    'Lung Lesion': '0',
  });
});

test('what is not annotated has no gold', () => {
  expect(gold({ Mass: '0' })).toEqual({}); // Nodule is open, and so is the lesion
  expect(gold({ Mass: '1' })).toEqual({ 'Lung Lesion': '1' });
  expect(goldFromAnnotations(inventedReport('a'), crosswalk)).toEqual({});
  const other = inventedReport('a', { annotations: { other: { Effusion: '1' } } });
  expect(goldFromAnnotations(other, crosswalk)).toEqual({});
});
