import { expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, scratch } from './runCli.ts';

/** Coronary CT: each row a report and its labels by CAD-RADS 2.0; findings of four value sets. */
const rows: readonly (readonly [text: string, labels: string])[] = [
  [
    'No coronary plaque or stenosis. No stents. All segments are evaluable.',
    '0,None,0,nm,nm,0,nm,nm',
  ],
  [
    'Moderate stenosis of the mid LAD, mild stenosis of the RCA. CT-FFR 0.78.',
    '3,None,nm,nm,nm,nm,-1,nm',
  ],
  ['Impression: CAD-RADS 4A/P3/HRP.', '4A,P3,nm,1,nm,nm,nm,nm'],
  ['No stenosis > 50 %. Agatston score 1,240.', 'nm,P4,nm,nm,nm,nm,nm,nm'],
  [
    'Severe stenosis of the left main. Status post CABG, SVG to RCA is occluded.',
    '4B,None,nm,nm,1,nm,nm,nm',
  ],
  [
    'Prior CT showed an occluded RCA. Today CAD-RADS 2, calcium score of 80.',
    '2,P1,nm,nm,nm,nm,nm,nm',
  ],
  [
    '100 % stenosis of the LCx. No in-stent restenosis. No ischemia. No coronary anomaly.',
    '5,None,1,nm,nm,nm,0,0',
  ],
];

test('findings with value sets of their own are labeled, scored and compared', () => {
  const folder = scratch();
  const path = (name: string): string => join(folder, name);
  const labels = `report_id,CAD-RADS,Plaque Burden,Stent,High-Risk Plaque,Graft,Non-Diagnostic Segment,Ischemia,Exception\n${rows
    .map(([, codes], i) => `r${i},${codes}\n`)
    .join('')}`;
  writeFileSync(path('gold.csv'), labels);
  writeFileSync(
    path('in.csv'),
    `report_id,text\n${rows.map(([text], i) => `r${i},"${text}"\n`).join('')}`,
  );
  const modality = ['--modality', 'ccta'];
  const labeled = runCli(
    'label',
    ...modality,
    '--labeler',
    'rules',
    '--input',
    path('in.csv'),
    '--output',
    path('out.csv'),
  );
  expect(labeled.code).toBe(0);
  expect(readFileSync(path('out.csv'), 'utf8').replaceAll('\r', '')).toBe(labels);

  const files = ['--gold', path('gold.csv'), '--predictions', path('out.csv')];
  const scored = runCli('score', ...modality, ...files, '--draws', '100', '--json');
  const { systems } = JSON.parse(scored.stdout) as {
    readonly systems: readonly { readonly metrics: object }[];
  };
  expect(systems[0]?.metrics).toMatchObject({ macroPresent: 1, exactReport: 1 });

  const compared = runCli('compare', ...modality, path('gold.csv'), path('out.csv'));
  expect(compared.stdout).toContain('CAD-RADS: 100.0 % agree, 0 differ');
});
