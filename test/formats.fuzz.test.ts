import { expect, test } from '@jest/globals';
import { bytesSource, InputError, seededRandom, type Finding } from '@labelray/core';
import {
  csvRows,
  decodeText,
  formatAlpaca,
  formatCompute,
  formatCorpusCard,
  formatPrediction,
  formatReport,
  formatScores,
  parseAlpaca,
  parseCompute,
  parseCorpus,
  parseCorpusCard,
  parseLabels,
  parsePredictions,
  parseReports,
  parseScores,
  parseStudy,
} from '@labelray/core/formats';
import { mutate } from '@labelray/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const rounds = 10_000;
const root = join(import.meta.dirname, '..');
const warn = () => undefined;

const findings: readonly Finding[] = ['Edema', 'Fracture'].map((name) => ({
  id: name,
  name,
  abbreviation: name.slice(0, 1),
  definition: '',
  values: [
    { code: '1', word: 'present', meaning: '' },
    { code: '0', word: 'absent', meaning: '' },
    { code: 'nm', word: 'unmentioned', meaning: '' },
  ],
  unmentioned: 'nm',
  scored: true,
}));

/**
 * Damages a file many times and reads it each time: whatever does not end in InputError must pass `account`.
 * Returns how often it was read, so that a test cannot pass by refusing everything.
 */
async function fuzz<T>(
  content: string,
  read: (bytes: Uint8Array) => T | Promise<T>,
  account: (result: T, bytes: Uint8Array) => void | Promise<void>,
): Promise<number> {
  const bytes = new TextEncoder().encode(content);
  const random = seededRandom(20261123, content);
  let readable = 0;
  for (let round = 0; round < rounds; round++) {
    const damaged = mutate(bytes, random);
    let result: T;
    try {
      result = await read(damaged);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      continue;
    }
    await account(result, damaged);
    readable++;
  }
  return readable;
}

const decoded = async (bytes: Uint8Array): Promise<string> =>
  (await Array.fromAsync(decodeText(bytesSource('a', bytes), warn))).join('');

/** Records of a CSV text, read the slow way: a character at a time, RFC 4180 and nothing else. */
function records(text: string, delimiter: string): string[][] {
  const table: string[][] = [];
  let record: string[] = [];
  let field = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (c === '"' && field === '') {
      for (i++; text[i] !== '"' || text[i + 1] === '"'; i++) {
        if (i >= text.length) throw new Error('never closed');
        if (text[i] === '"') i++;
        field += text[i] ?? '';
      }
    } else if (c === delimiter) {
      record.push(field);
      field = '';
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[i + 1] === '\n') i++;
      table.push([...record, field]);
      record = [];
      field = '';
    } else field += c;
  }
  if (field !== '' || record.length > 0) table.push([...record, field]);
  return table;
}

const isBlank = (record: readonly string[]): boolean =>
  record.every((field) => field.trim() === '');

/** Records behind the header, without blank lines. */
function body(table: readonly string[][]): string[][] {
  const header = table.findIndex((record) => !isBlank(record));
  const wide = (table[header]?.length ?? 0) > 1;
  return table.slice(header + 1).filter((record) => !wide || record.length > 1 || record[0] !== '');
}

const reportsFile =
  'report_id,patient_id,text,age\n' +
  '1,p1,"No edema, no ""effusion"".\nStable.",45\n' +
  '2,p1,Clear – Ödem?,\r\n' +
  '3,p2,"a;b\tc",61\n\n4,,NA,7\n';

test('damaged CSV is read as a slow reader reads it', async () => {
  const readable = await fuzz(
    reportsFile,
    async (bytes) => {
      const { rows, delimiter, header } = await csvRows(bytesSource('a.csv', bytes), { warn });
      return { rows: await Array.fromAsync(rows), delimiter, header };
    },
    async ({ rows, delimiter, header }, bytes) => {
      const table = records(await decoded(bytes), delimiter);
      expect(rows.map(({ fields }) => fields)).toEqual(body(table));
      expect(rows.every(({ fields }) => fields.length === header.length)).toBe(true);
    },
  );
  expect(readable).toBeGreaterThan(rounds / 20);
}, 60_000);

test('damaged reports: every record is a report', async () => {
  const readable = await fuzz(
    reportsFile,
    async (bytes) => {
      const { reports } = await parseReports(bytesSource('a.csv', bytes), { warn });
      return Array.fromAsync(reports);
    },
    async (reports, bytes) => {
      const { rows } = await csvRows(bytesSource('a.csv', bytes), { warn });
      const ids = reports.map(({ id }) => id);
      expect(reports).toHaveLength((await Array.fromAsync(rows)).length);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).not.toContain('');
    },
  );
  expect(readable).toBeGreaterThan(rounds / 20);
}, 60_000);

test('damaged files of the original: no character is lost', async () => {
  const readable = await fuzz(
    'No edema, or effusion.\n\nNA\n"Heart, ""big"".\n\nNew line."\nA 5" tube\n',
    async (bytes) => {
      const { reports } = await parseReports(bytesSource('a.csv', bytes), {
        warn,
        form: 'chexpert',
      });
      return Array.fromAsync(reports);
    },
    async (reports, bytes) => {
      expect(reports.map(({ id }) => id)).toEqual(reports.map((_, i) => String(i + 1)));
      const plain = (text: string): string => text.replace(/["\r\n]/g, '');
      expect(plain(reports.map(({ text }) => text).join(''))).toBe(plain(await decoded(bytes)));
    },
  );
  expect(readable).toBeGreaterThan(rounds / 20);
}, 60_000);

test('damaged labels: every record has legal labels', async () => {
  const readable = await fuzz(
    'study_id,subject_id,Edema,Fracture\n1,10,1.0,\n2,10,0,absent\n3,11,nm,?\n"4",11,,1\n',
    (bytes) => parseLabels(bytesSource('a.csv', bytes), findings),
    async ({ rows, missing }, bytes) => {
      const table = await csvRows(bytesSource('a.csv', bytes), { warn });
      expect(rows).toHaveLength((await Array.fromAsync(table.rows)).length);
      for (const { labels } of rows) {
        for (const [id, code] of Object.entries(labels)) {
          expect(['1', '0', 'nm']).toContain(code);
          expect(missing).not.toContain(id);
        }
      }
    },
  );
  expect(readable).toBeGreaterThan(rounds / 20);
}, 60_000);

const report = {
  id: '1',
  sections: { findings: 'Wet.' },
  text: 'Wet – "very".',
  labels: { a: '1' },
};
const line = { system: 's', reportId: '1', status: 'ok', labels: { Edema: '1' } } as const;
const example = { instruction: 'Label it.', input: 'Wet – "very".', output: 'Edema: 1' };

test.each([
  ['corpus', formatReport, { ...report, age: 50 }, { ...report, id: '2' }, parseCorpus],
  [
    'predictions',
    formatPrediction,
    { ...line, raw: 'x' },
    { ...line, reportId: '2' },
    parsePredictions,
  ],
  ['training', formatAlpaca, example, example, parseAlpaca],
] as const)(
  'damaged %s: every line is a value',
  async (_, format, first, second, parse) => {
    const write = format as (value: unknown) => string;
    const readable = await fuzz<unknown[]>(
      write(first) + write(second),
      (bytes) => Array.fromAsync<unknown>(parse(bytesSource('a.jsonl', bytes), { warn })),
      async (values, bytes) => {
        const lines = (await decoded(bytes)).split('\n').filter((text) => text.trim() !== '');
        expect(values).toHaveLength(lines.length);
      },
    );
    expect(readable).toBeGreaterThan(rounds / 100);
  },
  60_000,
);

const study = readFileSync(join(root, 'libs/modality-cxr/studies/default.json'), 'utf8');
const { statistics, families } = parseStudy(study, 'default.json');
const scores = formatScores({
  schema: 'labelray/scores@1',
  study: { name: 'default', title: 'A study', synthetic: true },
  modality: { id: 'cxr', title: 'Chest X-ray', findings },
  statistics: { ...statistics, families },
  corpora: [],
  leakage: [{ kind: 'patient', between: ['train', 'test'], count: 1, examples: ['1'] }],
  systems: [],
  comparisons: [],
  seedSpread: [],
  notes: ['no patient ids'],
});
const compute = formatCompute({
  schema: 'labelray/compute@1',
  machine: { cpu: 'any', cores: 2, memoryGiB: 8, node: '22' },
  runs: [{ system: 'rules', corpus: 'made', stage: 'label', seconds: 1, reports: 4, peakMiB: 100 }],
});
const card = formatCorpusCard({
  id: 'made',
  title: 'Made',
  provenance: 'synthetic',
  role: 'internal',
  sections: ['findings'],
  read: 5,
  leftOut: [{ id: '9', reason: 'no text' }],
  warnings: [],
});

test.each([
  ['study', study, parseStudy],
  ['scores', scores, parseScores],
  ['compute', compute, parseCompute],
  ['card', card, parseCorpusCard],
] as const)(
  'a damaged %s is read as written or refused',
  async (_, content, parse) => {
    const readable = await fuzz<unknown>(
      content,
      async (bytes) => parse(await decoded(bytes), 'a.json'),
      async (value, bytes) => {
        expect(value).toEqual(JSON.parse(await decoded(bytes)));
      },
    );
    expect(readable).toBeGreaterThan(rounds / 100);
  },
  60_000,
);
