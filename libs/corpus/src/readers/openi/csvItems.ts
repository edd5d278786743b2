import { closest, InputError, type ByteSource } from '@labelray/core';
import { csvRows } from '@labelray/core/formats';
import { limits } from './layout.ts';
import type { Notes } from '../notes.ts';
import { parseUid } from './parseRecord.ts';
import { type OpeniRecord, sectionNames } from './record.ts';

const required = ['uid', 'mesh', ...sectionNames] as const;
const passedOver = ['problems', 'image'];

/** What spreadsheets leave in place of text that starts like a formula. */
const damage = /^#(?:NAME\?|REF!|VALUE!|N\/A|NUM!|NULL!|DIV\/0!)$/;

/**
 * The rows of `indiana_reports.csv` (`uid,MeSH,Problems,image,indication,comparison,findings,impression`, in any
 * order): the reports that have an image, with their MeSH headings joined by `;` and without a date.
 *
 * Notes cells damaged by a spreadsheet, which are read as empty. Throws InputError on what `csvRows` refuses, missing
 * columns, an invalid uid, damaged MeSH headings, and a table without rows.
 */
export async function* csvItems(source: ByteSource, notes: Notes): AsyncGenerator<OpeniRecord> {
  const file = source.name;
  const { header, rows } = await csvRows(source, {
    maxRecord: limits.entryBytes,
    warn: (message) => {
      notes.add(message, file);
    },
  });
  const columns = header.map((name) => name.toLowerCase());
  for (const column of required) {
    if (columns.includes(column)) continue;
    const near = closest(column, columns);
    throw new InputError(`has no column "${column}"`, {
      file,
      row: 1,
      remedy:
        (near === undefined ? '' : `is it "${near}"? `) +
        'give indiana_reports.csv with the columns uid, MeSH, indication, comparison, findings, impression',
    });
  }
  for (const [i, column] of columns.entries()) {
    if (!(required as readonly string[]).includes(column) && !passedOver.includes(column)) {
      notes.add(
        'a column was not read',
        header[i] === '' ? `column ${i + 1}` : `"${header[i] ?? ''}"`,
      );
    }
  }
  let any = false;
  for await (const { row, fields } of rows) {
    any = true;
    const cell = (column: (typeof required)[number]): string =>
      fields[columns.indexOf(column)] ?? '';
    const uid = parseUid(cell('uid'));
    if (uid === undefined) {
      throw new InputError('is not a report number', {
        file,
        row,
        column: 'uid',
        remedy: 'write the number alone, such as 12',
      });
    }
    const id = `CXR${uid}`;
    if (damage.test(cell('mesh').trim())) {
      throw new InputError(`the headings of ${id} were replaced by a spreadsheet error`, {
        file,
        row,
        column: 'MeSH',
        remedy: 'download the table again; do not save it from a spreadsheet',
      });
    }
    const section = (name: (typeof sectionNames)[number]): string => {
      const text = cell(name).trim();
      if (damage.test(text)) {
        notes.add(
          `${name} holds a spreadsheet error (${text}), read as empty`,
          `${id} (row ${row})`,
        );
        return '';
      }
      if (text !== cell(name)) notes.add(`spaces around ${name} were removed`, id);
      return text;
    };
    yield {
      uid,
      place: `${file}, row ${row}`,
      sections: {
        comparison: section('comparison'),
        indication: section('indication'),
        findings: section('findings'),
        impression: section('impression'),
      },
      majors: cell('mesh')
        .split(';')
        .filter((heading) => heading.trim() !== ''),
      images: 1, // the table lists the reports that have one
    };
  }
  if (!any) {
    throw new InputError('has a header but no rows', {
      file,
      remedy: 'download the table again',
    });
  }
}
