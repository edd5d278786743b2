import { expect, test } from '@jest/globals';
import { conformance } from '@labelray/testing';
import { readFile } from 'node:fs/promises';
import { labeledText } from './labeledText.ts';
import { officialOrder, parseSections, sectionName } from './parseSections.ts';
import { sectionExceptions } from './sectionExceptions.ts';
import { mainSections, sectionOfHeading, viewPhrases } from './sectionNames.ts';

const names = (text: string): string[] => parseSections(text).map(({ name }) => name);
const texts = (text: string): string[] => parseSections(text).map((section) => section.text);

test('a heading is capitals between a line break with a blank and a colon with white space', () => {
  expect(names('FINAL REPORT\n FINDINGS:  Clear.\n IMPRESSION: None.\n')).toEqual([
    'preamble',
    'findings',
    'impression',
  ]);
  expect(texts('FINAL REPORT\n FINDINGS:  Clear.\n IMPRESSION: None.\n')).toEqual([
    'FINAL REPORT\n ',
    ' Clear.', // one white space belongs to the heading
    'None.\n',
  ]);
});

test.each([
  ['on line 1', ' FINDINGS: Clear.\n'],
  ['without the blank', 'a\nFINDINGS: Clear.\n'],
  ['in small letters', 'a\n Findings: Clear.\n'],
  ['with a digit', 'a\n FINDINGS 2: Clear.\n'],
  ['without white space after the colon', 'a\n FINDINGS:Clear.\n'],
])('no heading: %s', (_, text) => {
  expect(names(text)).toEqual(['full report']);
});

test('what follows a heading on its own line is no second heading', () => {
  expect(names('a\n INDICATION: FINDINGS: x\n IMPRESSION: y\n')).toEqual([
    'preamble',
    'indication',
    'impression',
  ]);
  expect(names('a\n INDICATION:\n FINDINGS: x\n')).toEqual(['preamble', 'indication']);
});

test.each([
  ['IMPRESSON', 'impression'], // by the table
  ['REASON FOR EXAM', 'indication'],
  ['ADDENDUM TO FINDINGS', 'findings'], // findings come before addendum
  ['COMPARISON AND FINDINGS', 'findings'],
  ['ADDITIONAL COMPARISON', 'comparison'],
  ['PORTABLE CHEST', 'findings'], // a view
  ['  FINDINGS  ', 'findings'],
  ['ABDOMEN', 'abdomen'], // itself
])('%s names %s', (heading, section) => {
  expect(sectionName(heading)).toBe(section);
});

test('blank impressions and findings go; without both the rest after a blank line is the last paragraph', () => {
  const text = 'a\n HISTORY: Cough.\n \n Clear.\n \n Small.\n IMPRESSION: \n \n';
  // the impression is blank, so the history is last: it ends at its first blank line
  expect(parseSections(text)).toEqual([
    { name: 'preamble', text: 'a\n ', start: 0 },
    { name: 'history', text: 'Cough.', start: 12 },
    { name: 'last_paragraph', text: ' Clear.\n \n Small.', start: 18 },
  ]);
});

test('white space is what Python takes for it', () => {
  expect(names('a\n FINDINGS:\x1fx')).toEqual(['preamble', 'findings']);
  expect(names('a\n FINDINGS:\x85x')).toEqual(['preamble', 'findings']);
  expect(names('a\n FINDINGS:\ufeffx')).toEqual(['full report']);
});

test('54 exceptions: 23 by section, 31 by range, 8 of those empty', () => {
  const exceptions = [...sectionExceptions.values()];
  const ranges = exceptions.filter((exception) => 'from' in exception);
  expect([exceptions.length, ranges.length]).toEqual([54, 31]);
  expect(ranges.filter(({ from, to }) => from === to).length).toBe(8);
  expect([...sectionExceptions.keys()].every((study) => /^5\d{7}$/.test(study))).toBe(true);
});

test('an exception names the text, whatever its headings; without it sections do', () => {
  const text = `${'x'.repeat(58)}\n FINDINGS: ${'abcdefghij'.repeat(50)}`;
  const of = (study: string, wanted: readonly string[] | 'official' = ['findings']) =>
    labeledText(study, text, parseSections(text), wanted);
  expect(of('50196495')).toEqual({
    ...{ text: text.slice(59, 399), from: 'characters 59 to 399', isException: true },
  });
  expect(of('50196495', 'official')).toEqual(of('50196495'));
  expect(of('58235663')).toEqual({
    reason: 'no text by the official exception (characters 0 to 0)',
  });
  expect(of('50058765')).toEqual({
    reason: 'no text by the official exception (section indication)',
  });
  expect(of('50000000')).toMatchObject({ from: 'findings', isException: false });
  expect(of('50196495', ['indication'])).toEqual({ reason: 'no text in indication' });
});

interface Golden {
  readonly case: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly sections: readonly string[];
  readonly idx: readonly number[];
  readonly chosenName: string | null;
  readonly chosen: string;
}

const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

conformance('MIMIC-CXR: all goldens of the official section parser', async (path) => {
  const goldens = (await json(
    path('data', 'mimic-format', 'mimic-section-parser.json'),
  )) as readonly Golden[];
  expect(goldens.length).toBe(15);
  for (const golden of goldens) {
    const sections = parseSections(golden.text);
    expect({ case: golden.case, sections }).toEqual({
      case: golden.case,
      sections: golden.names.map((name, i) => ({
        ...{ name, text: golden.sections[i], start: golden.idx[i] },
      })),
    });
    const chosen = labeledText('50000000', golden.text, sections, 'official');
    expect('text' in chosen ? [chosen.from, chosen.text] : [null, '']).toEqual([
      golden.chosenName,
      golden.chosen,
    ]);
  }
});

conformance('MIMIC-CXR: 26 section names, the name table and the exceptions', async (path) => {
  const read = (name: string): Promise<unknown> => json(path('data', 'mimic-format', name));
  const goldens = Object.entries(
    (await read('mimic-section-names.json')) as Record<string, string>,
  );
  expect(goldens.length).toBe(26);
  expect(goldens.map(([name]) => [name, sectionName(name)])).toEqual(goldens);
  expect({
    exact: Object.fromEntries(sectionOfHeading),
    contains_in_order: mainSections,
    view_phrases_to_findings: viewPhrases,
  }).toEqual(await read('section-name-table.json'));
  const rules = (await read('mimic-custom-rules.json')) as {
    readonly custom_section_names: Readonly<Record<string, string>>;
    readonly custom_indices: Readonly<Record<string, readonly [number, number]>>;
  };
  expect(Object.fromEntries(sectionExceptions)).toEqual(
    Object.fromEntries([
      ...Object.entries(rules.custom_section_names).map(([id, section]) => [
        id.slice(1),
        { section },
      ]),
      ...Object.entries(rules.custom_indices).map(([id, [from, to]]) => [
        id.slice(1),
        { from, to },
      ]),
    ]),
  );
  expect(officialOrder[0]).toBe('impression');
});
