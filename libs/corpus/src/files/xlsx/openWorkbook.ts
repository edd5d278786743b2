import { InputError } from '@labelray/core';
import { suggest } from '@labelray/core/formats';
import { isUtf8 } from 'node:buffer';
import { zipEntries, type ZipSource } from '../zipEntries.ts';
import { attribute, runs } from './xmlText.ts';

/** The parts of a workbook that one sheet needs. */
export interface SheetParts {
  readonly name: string;
  readonly xml: string;
  readonly strings: readonly string[];
  /** Index of a cell style → whether it shows a date. */
  readonly isDate: readonly boolean[];
  /** Dates count from 1904, as old Macintosh files do, not from 1900. */
  readonly from1904: boolean;
}

/** A workbook of 100,000 long reports stays below. */
const limits = { entryBytes: 2 ** 29 - 2 ** 20, totalBytes: 2 ** 30 };

const saveAgain = 'save it as an .xlsx workbook, without a password';

/** Built-in number formats that show dates (ECMA-376 part 1, §18.8.30). */
const dateFormats: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);

const tags = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b((?:[^>"']|"[^"]*"|'[^']*')*)>`, 'g'))].map(
    ([, inside = '']) => inside,
  );

function styles(xml: string): boolean[] {
  const dates = new Set(dateFormats);
  for (const tag of tags(xml, 'numFmt')) {
    const code = (attribute(tag, 'formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
    if (/[dy]/i.test(code)) dates.add(Number(attribute(tag, 'numFmtId')));
  }
  const cellFormats = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  return tags(cellFormats, 'xf').map((tag) => dates.has(Number(attribute(tag, 'numFmtId'))));
}

/** The parts of the archive that hold text and numbers; drawings, themes and the like stay packed. */
async function readParts(source: ZipSource): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for await (const entry of zipEntries(source, limits)) {
    const name = entry.name.replace(/^\//, '');
    if (!/^xl\/(?:_rels\/workbook\.xml\.rels|[^/]+\.xml|worksheets\/[^/]+\.xml)$/i.test(name))
      continue;
    const bytes = entry.bytes();
    const text = bytes.toString('utf8');
    if (!isUtf8(bytes) || /<!(?!--)/.test(text)) {
      throw new InputError(`its part ${name.slice(0, 60)} is not the XML of a workbook`, {
        file: source.name,
        remedy: saveAgain,
      });
    }
    parts.set(name, text.replace(/<!--[\s\S]*?-->/g, ''));
  }
  return parts;
}

/**
 * Opens one sheet of an .xlsx workbook (ECMA-376): the named one, else the first.
 *
 * Throws InputError on a file that is none (an .xls, an encrypted one, another archive), on a missing sheet with the
 * names there are, on declarations in its XML, and what `zipEntries` refuses.
 */
export async function openWorkbook(
  source: ZipSource,
  { sheet, warn }: { readonly sheet: string | undefined; readonly warn: (message: string) => void },
): Promise<SheetParts> {
  const file = source.name;
  const parts = await readParts(source);
  const workbook = parts.get('xl/workbook.xml');
  const relations = parts.get('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) {
    throw new InputError('is a zip archive, but no .xlsx workbook', { file, remedy: saveAgain });
  }
  const targets = new Map(
    tags(relations, 'Relationship').map((tag) => [
      attribute(tag, 'Id') ?? '',
      `xl/${attribute(tag, 'Target') ?? ''}`.replace(/^xl\/(?:\/xl\/|\.\/)/, 'xl/'),
    ]),
  );
  const sheets = new Map(
    tags(workbook, 'sheet').map((tag) => [
      attribute(tag, 'name') ?? '',
      parts.get(targets.get(attribute(tag, '\\w+:id') ?? '') ?? ''),
    ]),
  );
  const names = [...sheets.keys()];
  const name = sheet ?? names[0];
  const found = names.find((one) => one === name) ?? names.find((one) => alike(one, name ?? ''));
  const xml = sheets.get(found ?? '');
  if (found === undefined || xml === undefined) {
    throw new InputError(sheet === undefined ? 'has no sheet' : `has no sheet "${sheet}"`, {
      file,
      remedy: sheet === undefined ? saveAgain : `name one of its sheets: ${suggest(sheet, names)}`,
    });
  }
  if (sheet === undefined && names.length > 1) {
    warn(
      `${file}: sheet "${found}" of ${names.length} is read; name another with the option sheet`,
    );
  }
  const table = parts.get('xl/sharedStrings.xml') ?? '';
  return {
    name: found,
    xml,
    strings: [...table.matchAll(/<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map(
      ([, piece = '']) => runs(piece),
    ),
    isDate: styles(parts.get('xl/styles.xml') ?? ''),
    from1904: tags(workbook, 'workbookPr').some((tag) =>
      ['1', 'true'].includes(attribute(tag, 'date1904') ?? ''),
    ),
  };
}

const alike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
