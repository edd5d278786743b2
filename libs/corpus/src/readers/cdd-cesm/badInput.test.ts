import { afterAll, expect, test } from '@jest/globals';
import { InputError, seededRandom } from '@labelray/core';
import { mutate, xlsxBytes, zipBytes, type XlsxCell } from '@labelray/testing';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readCorpus } from '../../readCorpus.ts';
import {
  annotationsBytes,
  docxBytes,
  inventedCase,
  sheetHeader,
  sheetRow,
} from '../../testing/inventedCdd.ts';
import { temporaryFolder } from '../../testing/temporaryFolder.ts';
import { reader } from './reader.ts';

const folder = temporaryFolder(afterAll);
const read = (path: string, options: Record<string, unknown> = {}) =>
  readCorpus(reader.open({ path, options }));

const csv =
  'Image_name,report,opinion\nP1_L_DM_CC,a mass.,mass (birads 4).\nP1_L_CM_CC,enhancing mass.,\n';
const rows = [sheetRow('P1_L_DM_CC'), sheetRow('P1_L_CM_CC', { density: '_' })];

let folders = 0;
async function withSheet(sheet: Uint8Array): Promise<string> {
  const place = `sheet${folders++}`;
  await folder.put(`${place}/Medical reports for cases.csv`, csv);
  await folder.put(`${place}/Radiology manual annotations.xlsx`, sheet);
  return folder.path(place);
}

const cellOf = (cells: Parameters<typeof sheetRow>[1]) =>
  annotationsBytes([sheetRow('P1_L_DM_CC', cells)]);
const nameOf = (name: string) => annotationsBytes([...rows, sheetRow(name)]);

test.each<[string, Uint8Array, string]>([
  [
    'a renamed sheet',
    annotationsBytes(rows, { sheet: 'Sheet1' }),
    'annotations.xlsx: has no sheet "all"; name one of its sheets: known: mass_description, Sheet1',
  ],
  [
    'a missing column',
    xlsxBytes([
      { name: 'all', rows: [sheetHeader.map((name) => (name === 'Age' ? 'Ages' : name)), ['x']] },
    ]),
    'sheet "all", row 1: has no column "Age"; give the published sheet; did you mean "Ages"?',
  ],
  [
    'merged cells',
    annotationsBytes(rows, { merged: ['B2:B3'] }),
    'sheet "all": cells B2:B3 are merged; unmerge them',
  ],
  [
    'a formula without a value',
    cellOf({ age: { formula: 'E1' } }),
    'row 2: cell E2 holds a formula without a stored value; open and save the workbook',
  ],
  [
    'a date for BI-RADS',
    cellOf({ birads: { date: 44258 } }),
    'row 2, column "BIRADS": 2021-03-03 is no BI-RADS category; legal: 0 to 6, several as 3$2',
  ],
  [
    'a date for an age',
    cellOf({ age: { date: 50 } }),
    'row 2, column "Age": 1900-02-19 is no age; write years as a number, the cell formatted as a number',
  ],
  ['an age as text', cellOf({ age: 'fifty' }), 'row 2, column "Age": is no age'],
  [
    'a density',
    cellOf({ density: 'E' }),
    'column "Breast density (ACR)": is no density; legal: A, B,',
  ],
  [
    'a name',
    nameOf('P1_L_DM'),
    'row 4, column "Image_name": is no image name; legal: P<id>_<L|R>_<D',
  ],
  [
    'a name twice',
    nameOf('P1_L_DM_CC'),
    'row 4, column "Image_name": is the name of an earlier row',
  ],
  ['no rows', annotationsBytes([]), 'sheet "all": has no rows; give the published workbook'],
  ['a CSV with the wrong name', Buffer.from(csv), 'annotations.xlsx: is not a zip archive'],
  [
    'half a workbook',
    annotationsBytes(rows).subarray(0, 500),
    'is cut off: the zip archive has no end',
  ],
])('a sheet with %s is refused', async (_, sheet, message) => {
  await expect(read(await withSheet(sheet))).rejects.toThrow(message);
});

test('formulas with their values, names in blanks and twins are read and told', async () => {
  const { card } = await read(
    await withSheet(
      annotationsBytes([
        sheetRow('P1_L_DM_CC', { age: { formula: 'E1', value: '50' } as XlsxCell }),
        sheetRow('P1_L_DM_CC_2', { birads: 3 }),
        ['P1_L_CM_CC', 2, 'R', 'DM', 50, 'C', 4],
      ]),
    ),
  );
  expect(card.warnings.join('\n')).toContain(
    '1 cells hold formulas, read by their stored values (E2)',
  );
  expect(card.warnings).toContain(
    'rows of one breast in the sheet contradict each other (1): P1 L (BI-RADS, low-dose)',
  );
  for (const column of ['Patient_ID', 'Side', 'Type']) {
    expect(card.warnings).toContain(`${column} is not that of the image (1): P1_L_CM_CC`);
  }
});

test.each<[string, string | Uint8Array, string]>([
  [
    'Medical reports for cases.csv',
    'name,report,opinion\n',
    'row 1: has no column "Image_name"; give',
  ],
  [
    'Medical reports for cases.csv',
    'Image_name,report,opinion\nP1_L_DM_CC,a,b\nP1,a,b\n',
    'row 3, column "Image_name": is no image name; legal: P<id>_<L|R>_<DM|CM>_<CC|MLO>',
  ],
  [
    'Medical reports for cases.csv',
    'filename,file_size,region_shape_attributes\n',
    'row 1: holds segmentations, no reports; give "Medical reports for cases.csv"',
  ],
  [
    'Medical reports for cases.zip',
    zipBytes([{ name: 'a.txt', data: '' }]),
    'holds no document P<n>.docx',
  ],
  [
    'Medical reports for cases.zip',
    zipBytes([{ name: 'P1.docx', data: 'not a zip' }]),
    'cases.zip, P1.docx: is no .docx document: it is no zip archive; download it again, or save it as',
  ],
  [
    'Medical reports for cases.zip',
    zipBytes([{ name: 'P1.docx', data: zipBytes([{ name: 'a', data: '' }]) }]),
    'cases.zip, P1.docx: is a zip archive, but no .docx document; give the documents P1.docx to P326.docx',
  ],
  [
    'Medical reports for cases.zip',
    zipBytes([{ name: 'P1.docx', data: docxBytes(inventedCase(1)).subarray(0, 200) }]),
    'P1.docx: is cut off: the zip archive has no end',
  ],
  [
    'Medical reports for cases.zip',
    zipBytes(['a', 'b'].map((part) => ({ name: `${part}/P1.docx`, data: docxBytes(['x']) }))),
    'cases.zip, b/P1.docx: patient 1 comes twice; remove it or ',
  ],
  ['Medical reports for cases.zip', zipBytes([{ name: '../P1.docx', data: '' }]), 'leads out of'],
  [
    'Medical reports for cases.zip',
    zipBytes([
      { name: 'P1.docx', data: zipBytes([{ name: 'word/document.xml', data: Buffer.alloc(5e7) }]) },
    ]),
    'P1.docx: entry "word/document.xml" is larger than 16777216 bytes',
  ],
  [
    'Medical reports for cases.zip',
    zipBytes([{ name: 'P1.docx', data: 'x', flags: 1 }]),
    'entry "P1.docx" is encrypted; unpack it with its password and give the folder',
  ],
])('bad reports are refused: %s', async (name, content, message) => {
  const path = await folder.put(`reports${folders++}/${name}`, content);
  await expect(read(path)).rejects.toThrow(message);
});

test('missing parts are named with what to give', async () => {
  mkdirSync(folder.path('nothing'));
  await expect(read(folder.path('nothing'))).rejects.toThrow(
    'nothing: holds no report texts; give the folder of the data set, with "Medical reports for cases" ' +
      '(.zip, folder of P1.docx …, or .csv) and "Radiology manual annotations.xlsx"',
  );
  await expect(read(folder.path('none'))).rejects.toThrow('none: no such file or folder; give the');
  await expect(read(folder.path('nothing'), { gold: 'g.csv' })).rejects.toThrow(
    'g.csv: no such file or folder; option "gold" is a path',
  );
  expect(() => reader.open({ path: 'x', sections: ['opinon'] })).toThrow(
    'unknown section "opinon"; did you mean "opinion"? known: findings, opinion, contrast',
  );
});

const document = docxBytes(inventedCase(1));
const forms: readonly (readonly [string, string, Uint8Array])[] = [
  ['table', 'Medical reports for cases.csv', Buffer.from(csv)],
  [
    'documents',
    'Medical reports for cases.zip',
    zipBytes([{ name: 'P1.docx', data: document, method: 0 }]),
  ],
  ['sheet', 'Radiology manual annotations.xlsx', annotationsBytes(rows)],
  ['gold', 'cdd-cesm-gold.csv', Buffer.from('patient,N,M\n1,x,l\n2,b,r\n')],
];

test.each(forms)(
  '1,000 damaged files of the form %s each end in an account or a message',
  async (form, name, bytes) => {
    if (form !== 'documents') await folder.put(`fuzz ${form}/Medical reports for cases.csv`, csv);
    mkdirSync(folder.path(`fuzz ${form}`), { recursive: true });
    let whole = 0;
    for (let round = 0; round < 1000; round++) {
      writeFileSync(folder.path(`fuzz ${form}/${name}`), mutate(bytes, seededRandom(round, form)));
      try {
        const { reports, card } = await read(folder.path(`fuzz ${form}`));
        whole++;
        if (card.read !== reports.length + card.leftOut.length)
          throw new Error('not accounted for');
      } catch (error) {
        if (error instanceof InputError && error.remedy !== undefined) continue;
        throw new Error(`${form}, round ${round}`, { cause: error });
      }
    }
    expect(whole).toBeGreaterThan(10);
  },
  60_000,
);

test('500 damaged texts in whole documents do, too', async () => {
  const xml = `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Left Breast:</w:t></w:r></w:p></w:body></w:document>`;
  mkdirSync(folder.path('xml'));
  for (let round = 0; round < 500; round++) {
    const data = mutate(Buffer.from(xml), seededRandom(round, 'docx'));
    const path = folder.path('xml/P1.docx');
    writeFileSync(path, zipBytes([{ name: 'word/document.xml', data, method: 0 }]));
    try {
      await read(folder.path('xml'));
    } catch (error) {
      if (!(error instanceof InputError)) throw new Error(`round ${round}`, { cause: error });
    }
  }
}, 60_000);
