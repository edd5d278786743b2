import type { Buffer } from 'node:buffer';
import { zipBytes } from './zipBytes.ts';

/**
 * A cell: a text, a number, nothing; a date as its day number; a formula with or without its stored value; or the inside
 * of a `<c>` as it is to stand.
 */
export type XlsxCell =
  | string
  | number
  | null
  | { readonly date: number }
  | { readonly formula: string; readonly value?: string }
  | { readonly xml: string };

export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly (readonly XlsxCell[])[];
  /** Ranges, `A2:A4`. */
  readonly merged?: readonly string[];
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

function columnName(index: number): string {
  const rest = index % 26;
  const before = index < 26 ? '' : columnName(Math.floor(index / 26) - 1);
  return before + String.fromCharCode(65 + rest);
}

/**
 * An .xlsx workbook, as spreadsheet programs write it: texts in the shared table, dates by style 1.
 * `date1904` counts days as old Macintosh files do.
 */
export function xlsxBytes(sheets: readonly XlsxSheet[], { date1904 = false } = {}): Buffer {
  const strings: string[] = [];
  const indices = new Map<string, number>();
  const shared = (text: string): number => {
    const index = indices.get(text) ?? strings.push(text) - 1;
    indices.set(text, index);
    return index;
  };
  const cellXml = (cell: XlsxCell, reference: string): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') return `<c r="${reference}" t="s"><v>${shared(cell)}</v></c>`;
    if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
    if ('date' in cell) return `<c r="${reference}" s="1"><v>${cell.date}</v></c>`;
    if ('xml' in cell) return `<c r="${reference}"${cell.xml}</c>`;
    const value = cell.value === undefined ? '' : `<v>${escape(cell.value)}</v>`;
    return `<c r="${reference}" t="str"><f>${escape(cell.formula)}</f>${value}</c>`;
  };
  const xml = (content: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheetXml = sheets.map(({ rows, merged = [] }) => {
    const body = rows.map((cells, r) => {
      const inside = cells.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`)).join('');
      return `<row r="${r + 1}">${inside}</row>`;
    });
    const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
    return xml(
      `<worksheet ${main}><sheetData>${body.join('')}</sheetData>` +
        `${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}</worksheet>`,
    );
  });
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const targets = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return zipBytes([
    {
      name: 'xl/workbook.xml',
      data: xml(
        `<workbook ${main} xmlns:r="${relation}"><workbookPr${date1904 ? ' date1904="1"' : ''}/>` +
          `<sheets>${list.join('')}</sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.join('')}</Relationships>`,
      ),
    },
    ...sheetXml.map((data, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, data })),
    {
      name: 'xl/styles.xml',
      data: xml(
        `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      ),
    },
    {
      name: 'xl/sharedStrings.xml',
      data: xml(
        `<sst ${main}>${strings.map((s) => `<si><t xml:space="preserve">${escape(s)}</t></si>`).join('')}</sst>`,
      ),
    },
    { name: 'xl/media/image1.png', data: 'not read' },
  ]);
}
