import type { Finding, Labels, Value } from '@labelray/core';
import { parseLabels } from '@labelray/core/formats';
import { fileSource } from '../../files/fileSource.ts';

const values: readonly Value[] = [
  { code: 'r', word: 'right', meaning: 'in the right breast', role: 'present' },
  { code: 'l', word: 'left', meaning: 'in the left breast', role: 'present' },
  { code: 'b', word: 'both', meaning: 'in both breasts', role: 'present' },
  { code: 'x', word: 'none', meaning: 'absent or not mentioned', role: 'unmentioned' },
  { code: 'o', word: 'obscure', meaning: 'present, side not stated', role: 'obscure' },
];

/** The 11 findings of the paper's annotations, as its label files abbreviate them. */
const findings: readonly Finding[] = [
  ['Nodule', 'N'],
  ['Mass', 'M'],
  ['Calcification', 'C'],
  ['Asymmetry', 'A'],
  ['Architectural Distortion', 'AD'],
  ['Skin Thickening', 'ST'],
  ['Lymph Node Enlargement', 'LNE'],
  ['Intramammary Lymph Node', 'ILN'],
  ['Nipple Retraction', 'NR'],
  ['Skin Retraction', 'SR'],
  ['Trabecular Thickening', 'TT'],
].map(([name = '', abbreviation = '']) => ({
  ...{ id: name, name, abbreviation, definition: '', values, unmentioned: 'x', scored: true },
}));

/** The paper's annotations (`patient,N,M,…`, blank is x) by the number of the patient; throws what `parseLabels` does. */
export async function readGold(
  path: string,
  warn: (message: string) => void,
): Promise<ReadonlyMap<string, Labels>> {
  const { rows, missing, warnings } = await parseLabels(fileSource(path), findings);
  for (const warning of warnings) warn(warning);
  if (missing.length > 0) warn(`${path}: no column of ${missing.join(', ')}: not annotated there`);
  return new Map(rows.map(({ reportId, labels }) => [reportId.replace(/^P/i, ''), labels]));
}
