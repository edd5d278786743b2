import { expect, test } from '@jest/globals';
import type { LabeledReport } from '@labelray/core';
import fc from 'fast-check';
import { findings } from '../findings.ts';
import { phenomena } from './phenomena.ts';
import { phenomenonGroups } from './phenomenonGroups.ts';
import { synthesize } from './synthesize.ts';

const parts = { train: 1000, dev: 200, test: 500 };
const internal = synthesize({ style: 'internal', parts, seed: 20261 });
const external = synthesize({ style: 'external', parts: { test: 500 }, seed: 20262 });
const internalTest = internal.filter(({ split }) => split === 'test');
const scored = findings.filter((finding) => finding.scored).map(({ id }) => id);

const quantile = (reports: readonly LabeledReport[], share: number): number =>
  reports.map(({ text }) => text.split(/\s+/).length).sort((a, b) => a - b)[
    Math.floor(share * reports.length)
  ] ?? 0;

test('the parts have their sizes, ids are unique and no patient is in two parts', () => {
  expect(
    Object.entries(parts).map(
      ([part, n]) => internal.filter(({ split }) => split === part).length === n,
    ),
  ).toEqual([true, true, true]);
  expect(new Set([...internal, ...external].map(({ id }) => id)).size).toBe(2200);
  const partsOf = new Map<string, Set<string>>();
  for (const { patientId = '', split = '' } of internal)
    partsOf.set(patientId, (partsOf.get(patientId) ?? new Set()).add(split));
  expect([...partsOf.values()].filter((set) => set.size > 1)).toEqual([]);
});

test('patients have one to six reports, most of them one', () => {
  const counts = new Map<string, number>();
  for (const { patientId = '' } of internal)
    counts.set(patientId, (counts.get(patientId) ?? 0) + 1);
  expect(Math.max(...counts.values())).toBe(6);
  const single = [...counts.values()].filter((n) => n === 1).length / counts.size;
  expect(single).toBeGreaterThan(0.5);
  expect(single).toBeLessThan(0.7);
});

test('findings of one patient go together', () => {
  let same = 0;
  let pairs = 0;
  for (const [i, report] of internal.entries()) {
    const next = internal[i + 1];
    if (next?.patientId !== report.patientId) continue;
    if (report.labels['Support Devices'] !== '1') continue;
    pairs++;
    if (next?.labels['Support Devices'] === '1') same++;
  }
  // About 30 % of all reports state a device; of those after one that does, far more.
  expect(same / pairs).toBeGreaterThan(0.6);
});

test.each([
  ['internal', internalTest],
  ['external', external],
])('%s test set: prevalences as planned', (_, reports) => {
  const share = (value: string): number =>
    reports.reduce((n, { labels }) => n + scored.filter((id) => labels[id] === value).length, 0) /
    (reports.length * scored.length);
  expect(share('nm')).toBeGreaterThan(0.45);
  expect(share('nm')).toBeLessThan(0.56);
  expect(share('0')).toBeGreaterThan(0.22);
  expect(share('0')).toBeLessThan(0.32);
  expect(share('1')).toBeGreaterThan(0.11);
  expect(share('1')).toBeLessThan(0.19);
  expect(share('-1')).toBeGreaterThan(0.055);
  expect(share('-1')).toBeLessThan(0.11);
  const rare = scored.flatMap((id) =>
    ['1', '0', '-1'].filter(
      (value) => reports.filter(({ labels }) => labels[id] === value).length < 10,
    ),
  );
  expect(rare).toEqual([]);
});

test('every phenomenon occurs in both test sets, and none without a definition', () => {
  for (const reports of [internalTest, external]) {
    const seen = new Set(reports.flatMap((report) => Object.values(report.phenomena ?? {})));
    expect([...seen].sort()).toEqual(Object.keys(phenomena).sort());
  }
});

test('every phenomenon is in a group of the error analysis', () => {
  expect(Object.keys(phenomenonGroups).sort()).toEqual(Object.keys(phenomena).sort());
});

test('15 to 25 % of mentions are described without their usual name', () => {
  for (const reports of [internalTest, external]) {
    const cells = reports.flatMap(({ labels, phenomena: names }) =>
      scored.filter((id) => labels[id] !== 'nm').map((id) => names?.[id]),
    );
    const share = cells.filter((name) => name === 'unseen-synonym').length / cells.length;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.25);
  }
});

test('lengths: the middle of real reports, and a long tail', () => {
  expect(quantile(internalTest, 0.5)).toBeGreaterThan(38);
  expect(quantile(internalTest, 0.5)).toBeLessThan(52);
  expect(quantile(internalTest, 0.99)).toBeGreaterThan(90);
  expect(quantile(external, 0.5)).toBeGreaterThan(24);
  expect(quantile(external, 0.99)).toBeGreaterThan(60);
});

test('ready-made normal reports repeat; other texts hardly ever do', () => {
  for (const reports of [internal, external]) {
    const repeated = reports.filter(
      ({ text }, i) => reports.findIndex((other) => other.text === text) < i,
    );
    expect(repeated.length).toBeGreaterThan(10);
    expect(repeated.length / reports.length).toBeLessThan(0.1);
    const written = repeated.filter(
      ({ phenomena: names = {} }) => !Object.values(names).includes('template'),
    );
    expect(written.length / reports.length).toBeLessThan(0.01);
  }
});

test('the styles share few words in a row', () => {
  const grams = (reports: readonly LabeledReport[], n: number): Set<string> =>
    new Set(
      reports.flatMap(({ text }) => {
        const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
        return words.slice(n - 1).map((_, i) => words.slice(i, i + n).join(' '));
      }),
    );
  const jaccard = (n: number): number => {
    const a = grams(internalTest, n);
    const b = grams(external, n);
    const both = [...a].filter((gram) => b.has(gram)).length;
    return both / (a.size + b.size - both);
  };
  // Words are medical and English in both; runs of words are not shared.
  expect(jaccard(1)).toBeLessThan(0.35);
  expect(jaccard(2)).toBeLessThan(0.08);
  expect(jaccard(3)).toBeLessThan(0.03);
});

test('any seed: same request, same reports; legal values; no slot left open', () => {
  const legal = new Map(findings.map(({ id, values }) => [id, values.map(({ code }) => code)]));
  fc.assert(
    fc.property(
      fc.integer(),
      fc.constantFrom('internal' as const, 'external' as const),
      (seed, style) => {
        const request = { style, parts: { train: 6, test: 6 }, seed };
        const reports = synthesize(request);
        expect(JSON.stringify(synthesize(request))).toBe(JSON.stringify(reports));
        for (const { text, sections, labels, phenomena: names } of reports) {
          expect(Object.keys(labels)).toEqual([...legal.keys()]);
          expect(Object.keys(names ?? {})).toEqual([...legal.keys()]);
          for (const [id, value] of Object.entries(labels)) expect(legal.get(id)).toContain(value);
          expect(sections.findings).toBe(text);
          expect(Object.keys(sections).sort()).toEqual([
            'comparison',
            'findings',
            'impression',
            'indication',
          ]);
          expect(Object.values(sections).join(' ')).not.toMatch(
            /[{}<[\]]|undefined|\s\.|\bA [aeio]/,
          );
          expect(text).not.toBe('');
        }
      },
    ),
    { numRuns: 60, seed: 1 },
  );
});
