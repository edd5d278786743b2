import { afterAll, expect, test } from '@jest/globals';
import { zipBytes } from '@labelray/testing';
import { readCorpus } from '../../readCorpus.ts';
import { annotationsBytes, docxBytes, inventedCase, sheetRow } from '../../testing/inventedCdd.ts';
import { temporaryFolder } from '../../testing/temporaryFolder.ts';
import { biradsOfCell, biradsOfText, densitiesOfText, densityOfCell } from './assessments.ts';
import { parseImageName } from './imageName.ts';
import { reader } from './reader.ts';

const folder = temporaryFolder(afterAll);
const read = (path: string, options: Record<string, unknown> = {}, sections?: readonly string[]) =>
  readCorpus(reader.open({ path, options, ...(sections && { sections }) }));

test.each<[string, readonly number[]]>([
  ['mass (BIRADS 4). Cyst (birad ii).', [2, 4]],
  ['BI-RADS category VI; bi rads: 3, birads 3', [3, 6]],
  ['(birads 4a)', [4]],
  ['birads was not given, 4 views', []],
  ['BIRADS 7, BIRADS x', []],
])('BI-RADS of %j', (text, categories) => {
  expect(biradsOfText(text)).toEqual(categories);
});

test.each<[string, readonly number[] | undefined]>([
  ['4', [4]],
  ['3$2$2', [2, 3]],
  ['IV', [4]],
  ['_', []],
  ['', []],
  ['2021-03-02', undefined],
  ['7', undefined],
])('BI-RADS of the cell %j', (cell, categories) => {
  expect(biradsOfCell(cell)).toEqual(categories);
});

test('densities of texts and cells', () => {
  expect(densitiesOfText('ACR C: dense. (acr b)')).toEqual(['C', 'B']);
  expect(densitiesOfText('ACR criteria')).toEqual([]);
  expect(['c', '_', 'E'].map(densityOfCell)).toEqual(['C', null, undefined]);
});

test.each([
  ['P1_L_DM_MLO', { patient: 1, side: 'left', mode: 'low-dose', view: 'MLO' }],
  ['P99_R_CM_CC ', { patient: 99, side: 'right', mode: 'contrast', view: 'CC' }],
  ['P99_L_DM_MLO_2', { patient: 99, side: 'left', mode: 'low-dose', view: 'MLO' }],
  ['P99_L_DM_MLO2', { patient: 99, side: 'left', mode: 'low-dose', view: 'MLO' }],
  ['P0_L_DM_MLO', undefined],
  ['P1_X_DM_MLO', undefined],
])('the image %j', (name, image) => {
  expect(parseImageName(name)).toEqual(image);
});

const text = [
  'Right Breast:',
  'ACR C: Heterogeneously dense breast.',
  'No mass & no asymmetry.',
  '',
  'Left Breast:',
  'A mas is seen.',
  '',
  'OPINION:',
  'Right Breast:',
  'Normal (BIRADS 1).',
  '',
  'Left Breast:',
  'Left mas (BIRADS 4).',
].join('\n');

test('documents in a folder: reading order, misspellings kept, lock and other files left out', async () => {
  const place = 'docx/Medical reports for cases /Medical reports for cases ';
  await folder.put(`${place}/P2 .docx`, docxBytes(inventedCase(2)));
  await folder.put(`${place}/P10.docx`, docxBytes(inventedCase(11)));
  await folder.put(`${place}/~$P2.docx`, 'locked');
  await folder.put(`${place}/notes.txt`, 'notes');
  await folder.put('docx/Radiology_hand_drawn_segmentations_v2.csv', 'filename\n');
  const { reports, card } = await read(folder.path('docx'));
  expect(reports).toEqual([
    {
      ...{ id: '2', patientId: '2', labels: {} },
      text,
      sections: {
        findings: text.slice(0, text.indexOf('\n\nOPINION')),
        opinion: text.slice(text.indexOf('OPINION:\n') + 9),
        contrast: 'Left Breast:\nEnhancing mas (birad IV).',
      },
    },
    expect.objectContaining({ id: '10' }),
  ]);
  expect(card.read).toBe(4);
  expect(card.leftOut).toEqual([
    { id: 'Medical reports for cases /notes.txt', reason: 'not a document P<n>.docx' },
    { id: 'Medical reports for cases /~$P2.docx', reason: 'lock file of a document that was open' },
  ]);
  expect(card.warnings).toEqual([
    'Medical reports for cases : reports of 2 patients',
    'no "Radiology manual annotations.xlsx": ages, density and BI-RADS are not known',
    'Radiology_hand_drawn_segmentations_v2.csv is not read: it outlines images, and says nothing of the reports',
    'PATIENT NO. is not the number of the file, which counts (1): P10',
  ]);
  const all = await read(folder.path('docx'), {}, ['findings', 'opinion', 'contrast']);
  expect(all.reports[0]?.text).toBe(
    `${text}\n\nCONTRAST ENHANCED SPECTRAL MAMMOGRAPHY:\nLeft Breast:\nEnhancing mas (birad IV).`,
  );
});

test('documents in an archive, the sheet and the gold: joined by patient, disagreements listed', async () => {
  await folder.put(
    'zip/Medical reports for cases .zip',
    zipBytes([
      { name: 'Medical reports for cases /P1.docx', data: docxBytes(inventedCase(1)) },
      {
        name: 'Medical reports for cases /P2.docx',
        data: docxBytes(inventedCase(2, 'Masses (BIRADS 3) and (BIRADS 2).')),
      },
    ]),
  );
  await folder.put(
    'zip/Radiology manual annotations.xlsx',
    annotationsBytes([
      sheetRow('P1_R_DM_CC', { birads: 1, density: 'B', age: 61 }),
      sheetRow('P1_L_DM_MLO '),
      sheetRow('P1_L_CM_MLO', { density: '_' }),
      sheetRow('P2_L_DM_CC', { birads: '3$2' }),
      sheetRow('P2_L_DM_MLO', { birads: '3$2' }),
      sheetRow('P2_R_DM_CC', { birads: 2 }),
      sheetRow('P7_R_DM_CC', {}),
      sheetRow('P7_R_CM_CC', {}),
    ]),
  );
  await folder.put('zip/cdd-cesm-gold.csv', 'patient,N,M\n1,,l\n7,x,x\n9,x,x\n');
  const { reports, card } = await read(folder.path('zip'));
  expect(reports[0]).toMatchObject({
    ...{ id: '1', age: 61, labels: { Nodule: 'x', Mass: 'l' } },
    annotations: {
      sheet: {
        ...{ 'density right': 'B', 'density left': 'C', 'BI-RADS right': '1' },
        ...{ 'BI-RADS left': '4', 'BI-RADS left, contrast': '4' },
      },
    },
  });
  expect(reports[1]).toMatchObject({
    id: '2',
    labels: {},
    annotations: { sheet: { 'BI-RADS left': '2 3' } },
  });
  expect(card).toMatchObject({
    gold: 'values',
    read: 4,
    leftOut: [
      { id: '7', reason: 'no report of the patient of 2 sheet rows' },
      { id: '9', reason: 'gold labels, but no report' },
    ],
  });
  expect(card.warnings).toEqual([
    'Medical reports for cases .zip: reports of 2 patients',
    'Radiology manual annotations.xlsx: 8 rows, one an image (6 low-dose, 2 contrast), of 5 breasts of 3 patients',
    'BI-RADS of text and sheet differ (1): P2 R low-dose (text 1, sheet 2)',
    'density of text and sheet differs (1): P1 R (text C, sheet B)',
    expect.stringContaining('cdd-cesm-gold.csv: no column of Calcification, Asymmetry'),
    'image names that end in a blank (1): P1_L_DM_MLO',
    'ages of a patient differ; the first counts (1): P1',
    'reports without gold labels (1): P2',
  ]);
});

const csv =
  'Image_name,report,opinion\n' +
  'P2_L_DM_CC ,a mas.,left mas (birads 4).\nP2_L_DM_MLO,a mas.,left mas (birads 4).\n' +
  'P2_L_CM_CC,enhancing mas.,\nP2_R_DM_CC,no mass.,normal (birads 1).\n' +
  'P1_R_CM_CC,none.,\n';

test('the table: views of a breast once, the right breast first', async () => {
  const path = await folder.put('csv/Medical reports for cases.csv', csv);
  const { reports, card } = await read(path);
  expect(reports.map((report) => [report.id, report.text])).toEqual([
    [
      '2',
      'Right Breast:\nno mass.\n\nLeft Breast:\na mas.\n\n' +
        'OPINION:\nRight Breast:\nnormal (birads 1).\n\nLeft Breast:\nleft mas (birads 4).',
    ],
  ]);
  expect(card.leftOut).toEqual([{ id: '1', reason: 'no text in findings and opinion' }]);
  expect(card.read).toBe(2);
  expect(card.warnings[0]).toBe('Medical reports for cases.csv: 5 rows, reports of 2 patients');
});
