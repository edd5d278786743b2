import { expect, test } from '@jest/globals';
import { conformance } from '@labelray/testing';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, scratch } from './runCli.ts';

interface Printed {
  readonly corpora: readonly object[];
  readonly systems: readonly {
    readonly system: string;
    readonly corpus: string;
    readonly n: number;
    readonly invalid: number;
    readonly metrics: Readonly<Record<string, number | null>>;
    readonly intervals: Readonly<Record<string, { readonly low: number; readonly high: number }>>;
    readonly mapped?: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
    readonly paperInterval: { readonly mean: number; readonly low: number; readonly high: number };
  }[];
  readonly comparisons: readonly { readonly p: number; readonly difference: { value: number } }[];
}

/** Writes files into a scratch folder and returns their paths. */
function files(contents: Readonly<Record<string, string>>): Record<string, string> {
  const folder = scratch();
  return Object.fromEntries(
    Object.entries(contents).map(([name, content]) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return [name, path];
    }),
  );
}

const gold = 'report_id,patient_id,Edema,Pneumonia\na,1,1,0\nb,1,0,nm\nc,2,1,nm\nd,3,nm,1\n';

const score = (...args: readonly string[]) =>
  runCli('score', '--modality', 'cxr', '--draws', '200', '--permutations', '200', ...args);

test('score --json prints one system a file with metrics worked out by hand', () => {
  const { 'gold.csv': g = '', 'mine.csv': mine = '' } = files({
    'gold.csv': gold,
    // columns in another order, by abbreviation; c is wrong on Edema
    'mine.csv': 'P,report_id,E\n0,a,1\nnm,b,0\nnm,c,nm\n1,d,nm\n',
  });
  const { code, stdout, stderr } = score('--gold', g, '--predictions', mine, '--json');
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const [system] = (JSON.parse(stdout) as Printed).systems;
  expect(system).toMatchObject({ system: 'mine', corpus: 'gold', n: 4, invalid: 0 });
  // Edema: present 2·1/(2·1+0+1) = 2/3, absent 1, not mentioned 2·1/(2·1+1) = 2/3 → mean 7/9. Pneumonia: 1.
  expect(system?.metrics.macroPresent).toBeCloseTo((7 / 9 + 1) / 2, 12);
  expect(system?.metrics.exactCell).toBeCloseTo(7 / 8, 12);
});

test('two systems are compared with a paired test', () => {
  const {
    'gold.csv': g = '',
    'a.csv': a = '',
    'b.csv': b = '',
  } = files({
    'gold.csv': gold,
    'a.csv': gold,
    'b.csv': gold.replace('c,2,1', 'c,2,0'),
  });
  const { stdout } = score('--gold', g, '--predictions', a, b, '--json');
  const [comparison] = (JSON.parse(stdout) as Printed).comparisons;
  expect(comparison?.difference.value).toBeLessThan(0);
  expect(comparison?.p).toBeGreaterThan(0);
});

test('labels without patients and texts are resampled by report', () => {
  const rows = Array.from({ length: 20 }, (_, i) => `r${i},${i % 2},${i % 3 === 0 ? 1 : 0}`);
  const { 'gold.csv': g = '', 'p.csv': p = '' } = files({
    'gold.csv': ['report_id,E,P', ...rows].join('\n'),
    'p.csv': ['report_id,E,P', ...rows.map((row) => row.replace(/^(r[1-5]),./, '$1,nm'))].join(
      '\n',
    ),
  });
  const { stdout } = score('--gold', g, '--predictions', p, '--json');
  const { corpora, systems } = JSON.parse(stdout) as Printed;
  expect(corpora).toMatchObject([{ unit: 'report', units: 20, parts: [{ words: null }] }]);
  // Five wrong cells in twenty reports: an interval of one unit would be a point.
  const { low = 0, high = 0 } = systems[0]?.intervals.macroPresent ?? {};
  expect(high - low).toBeGreaterThan(0.05);
});

test.each([
  [
    'a report without prediction',
    gold.replace('d,3,nm,1\n', ''),
    '1 reports have gold and no prediction, such as d',
  ],
  ['a prediction without gold', `${gold}e,4,1,1\n`, '1 reports have no gold, such as e'],
  ['an unknown finding', gold.replace('Edema', 'Edma'), 'did you mean "Edema"'],
  ['an unknown value', gold.replace('c,2,1', 'c,2,7'), 'row 4, column "Edema"'],
  ['a report twice', `${gold}a,1,1,0\n`, 'row 6'],
  ['an empty file', '', 'empty'],
])('%s is refused with exit code 2', (_, predictions, message) => {
  const { 'gold.csv': g = '', 'p.csv': p = '' } = files({ 'gold.csv': gold, 'p.csv': predictions });
  const { code, stderr } = score('--gold', g, '--predictions', p);
  expect(stderr).toContain(message);
  expect(stderr).toContain('p.csv');
  expect(code).toBe(2);
});

test('missing and extra reports can be accepted by name, and are told', () => {
  const { 'gold.csv': g = '', 'p.csv': p = '' } = files({
    'gold.csv': gold,
    'p.csv': `${gold.replace('d,3,nm,1\n', '')}e,4,1,1\n`,
  });
  const { code, stdout, stderr } = score(
    ...['--gold', g, '--predictions', p, '--missing', 'invalid', '--extra', 'ignore', '--json'],
  );
  expect(code).toBe(0);
  expect(stderr).toContain('such as d');
  expect(stderr).toContain('such as e');
  expect((JSON.parse(stdout) as Printed).systems[0]).toMatchObject({ n: 4, invalid: 1 });
});

conformance('the published mammography predictions score as published', (path) => {
  const { code, stdout } = runCli(
    ...['score', '--modality', 'mammo', '--json'],
    ...['--gold', path('data', 'paper', 'cdd-cesm-gold.csv')],
    ...['--predictions', path('data', 'paper', 'cdd-cesm-llama65b-zero-shot.csv')],
  );
  expect(code).toBe(0);
  const [system] = (JSON.parse(stdout) as Printed).systems;
  expect(system?.n).toBe(326);
  expect(system?.metrics.macroPaper).toBeCloseTo(0.4027, 4);
  expect(system?.metrics.macroPresent).toBeCloseTo(0.59863, 4);
  expect(system?.metrics.weighted).toBeCloseTo(0.61936, 4);
  expect(system?.metrics.exactCell).toBeCloseTo(0.49498, 4);
  expect(system?.mapped?.['o→x']?.macroPresent).toBeCloseTo(0.72621, 4);
  expect(system?.mapped?.['o→x']?.macroPaper).toBeCloseTo(0.61242, 4);
  expect(system?.mapped?.['o→x']?.weighted).toBeCloseTo(0.9353, 4);
  expect(system?.paperInterval.mean).toBeCloseTo(0.41369, 4);
  expect(system?.paperInterval.low).toBeCloseTo(0.40117, 4);
  expect(system?.paperInterval.high).toBeCloseTo(0.42621, 4);
});
