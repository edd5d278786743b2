import { xlsxBytes, zipBytes, type XlsxCell } from '@labelray/testing';
import type { Buffer } from 'node:buffer';

/** Header of the published sheet. */
export const sheetHeader: readonly string[] = [
  ...['Image_name', 'Patient_ID', 'Side', 'Type', 'Age', 'Breast density (ACR)', 'BIRADS'],
  ...['Findings', 'View', 'Tags', 'Machine', 'Pathology Classification/ Follow up'],
];

/** A row of the sheet for an image of this name. */
export function sheetRow(
  name: string,
  {
    age = 50,
    density = 'C',
    birads = 4,
  }: {
    readonly age?: XlsxCell;
    readonly density?: XlsxCell;
    readonly birads?: XlsxCell;
  } = {},
): readonly XlsxCell[] {
  const [, id = '0', side = '', mode = '', view = ''] =
    /^P(\d+)_([LR])_(DM|CM)_(CC|MLO)/.exec(name) ?? [];
  const type = mode === 'CM' ? 'CESM' : mode;
  return [name, Number(id), side, type, age, density, birads, 'mas', view, 'tag', 1, 'Benign'];
}

/** The workbook with such rows in sheet `all`, after another sheet. */
export function annotationsBytes(
  rows: readonly (readonly XlsxCell[])[],
  { sheet = 'all', merged = [] as readonly string[] } = {},
): Buffer {
  return xlsxBytes([
    { name: 'mass_description', rows: [['Image_name']] },
    { name: sheet, rows: [sheetHeader, ...rows], merged },
  ]);
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A .docx document of these paragraphs. */
export function docxBytes(paragraphs: readonly string[]): Buffer {
  const body = paragraphs.map(
    (text) => `<w:p><w:pPr/><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`,
  );
  return zipBytes([
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body.join('')}</w:body></w:document>`,
    },
  ]);
}

/** An original document: both breasts, opinion and contrast part. */
export function inventedCase(patient: number, opinion = 'Left mas (BIRADS 4).'): readonly string[] {
  return [
    `PATIENT NO.${patient}`,
    'LOW DOSE MAMMOGRAPHY REVEALED:',
    'Right Breast:',
    'ACR C: Heterogeneously dense breast.',
    'No mass & no asymmetry.',
    'Left Breast: ',
    'A mas is seen.',
    '',
    'OPINION:',
    'Right Breast:',
    'Normal (BIRADS 1).',
    'Left Breast:',
    opinion,
    'CONTRAST ENHANCED MAMMOGRAPHY REVEALED:',
    'Left Breast:',
    'Enhancing mas (birad IV).',
  ];
}
