import { expect, test } from '@jest/globals';
import type { LabeledReport } from '@labelray/core';
import fc from 'fast-check';
import { findings } from '../findings.ts';
import { externalRequest, internalRequest } from './corpusCard.ts';
import { phenomena } from './phenomena.ts';
import { phenomenonGroups } from './phenomenonGroups.ts';
import { synthesize } from './synthesize.ts';

const { parts } = internalRequest;
const internal = synthesize(internalRequest);
const external = synthesize(externalRequest);
const of = (part: string): LabeledReport[] => internal.filter(({ split }) => split === part);
const internalTest = of('test');
const tests: readonly [string, readonly LabeledReport[]][] = [
  ['internal', internalTest],
  ['external', external],
];
const count = (reports: readonly LabeledReport[], value: string): number =>
  reports.flatMap(({ labels }) => Object.values(labels)).filter((code) => code === value).length;
const positives = (reports: readonly LabeledReport[], finding: string): number =>
  reports.filter(({ labels }) => labels[finding] !== 'x').length;

test('the parts have their sizes, ids are unique and no patient is in two parts', () => {
  for (const [part, n] of Object.entries(parts)) expect(of(part)).toHaveLength(n);
  expect(new Set([...internal, ...external].map(({ id }) => id)).size).toBe(1149 + 326);
  expect(internal[0]?.id).toBe('MMG-I-000001');
  const partsOf = new Map<string, Set<string>>();
  for (const { patientId = '', split = '' } of internal)
    partsOf.set(patientId, (partsOf.get(patientId) ?? new Set()).add(split));
  expect([...partsOf.values()].filter((set) => set.size > 1)).toEqual([]);
});

test('few patients return, few are men', () => {
  const patients = new Set(internal.map(({ patientId }) => patientId)).size;
  // The paper: 1,375 reports of 1,360 patients, 1.1 % more reports than patients.
  expect(internal.length - patients).toBeGreaterThan(2);
  expect(internal.length - patients).toBeLessThan(30);
  const men = internal.filter(({ sex }) => sex === 'male').length;
  expect(men).toBeGreaterThan(3);
  expect(men).toBeLessThan(40);
});

test('no text is in two parts; only ready-made reports repeat within one', () => {
  const texts = (part: string): Set<string> => new Set(of(part).map(({ text }) => text));
  const [train, dev, inTest] = [texts('train'), texts('dev'), texts('test')];
  expect([...train].filter((text) => dev.has(text) || inTest.has(text))).toEqual([]);
  expect([...dev].filter((text) => inTest.has(text))).toEqual([]);
  for (const reports of [internal, external]) {
    const repeated = reports.filter(
      ({ text }, i) => reports.findIndex((other) => other.text === text) < i,
    );
    expect(repeated.length).toBeGreaterThan(5);
    const written = repeated.filter(
      ({ phenomena: names = {} }) => !Object.values(names).includes('template'),
    );
    expect(written.length / reports.length).toBeLessThan(0.01);
  }
});

test.each(tests)('%s test set: prevalences as planned', (style, reports) => {
  const cells = reports.length * findings.length;
  expect(count(reports, 'x') / cells).toBeGreaterThan(0.83);
  expect(count(reports, 'x') / cells).toBeLessThan(0.9);
  for (const value of ['r', 'l']) {
    expect(count(reports, value) / cells).toBeGreaterThan(0.035);
    expect(count(reports, value) / cells).toBeLessThan(0.07);
  }
  expect(count(reports, 'b') / cells).toBeGreaterThan(0.01);
  expect(count(reports, 'b') / cells).toBeLessThan(0.035);
  const share = (finding: string): number => positives(reports, finding) / reports.length;
  expect(share('Mass')).toBeGreaterThan(0.22);
  expect(share('Calcification')).toBeGreaterThan(0.3);
  expect(share('Lymph Node Enlargement')).toBeGreaterThan(style === 'internal' ? 0.15 : 0.03);
  for (const { id } of findings) expect(positives(reports, id)).toBeGreaterThanOrEqual(10);
  for (const rare of ['Skin Retraction', 'Trabecular Thickening', 'Intramammary Lymph Node'])
    expect(share(rare)).toBeLessThan(0.1);
});

test('an unstated side is rare and can be learned', () => {
  expect(count(of('train'), 'o')).toBeGreaterThanOrEqual(5);
  expect(count(internalTest, 'o')).toBeGreaterThanOrEqual(2);
  expect(count(internalTest, 'o')).toBeLessThanOrEqual(10);
  expect(count(external, 'o')).toBeLessThanOrEqual(5);
});

test.each(tests)(
  '%s test set: every phenomenon occurs, none without a definition',
  (_, reports) => {
    const seen = new Set(reports.flatMap((report) => Object.values(report.phenomena ?? {})));
    expect([...seen].sort()).toEqual(Object.keys(phenomena).sort());
  },
);

test('every phenomenon is in a group of the error analysis', () => {
  expect(Object.keys(phenomenonGroups).sort()).toEqual(Object.keys(phenomena).sort());
});

test.each(tests)(
  '%s test set: one mention in seven is described without its name',
  (_, reports) => {
    const cells = reports.flatMap(({ phenomena: names = {} }) =>
      Object.values(names).filter((name) => name !== 'not-mentioned'),
    );
    const share = cells.filter((name) => name === 'unseen-synonym').length / cells.length;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.2);
  },
);

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
  expect(jaccard(1)).toBeLessThan(0.35);
  expect(jaccard(2)).toBeLessThan(0.08);
  expect(jaccard(3)).toBeLessThan(0.03);
});

test('the external text is blocks a breast and an opinion; the internal one has neither opinion nor advice on it', () => {
  for (const { text, sections } of external) {
    expect(text).toBe(`${sections.findings ?? ''}\nOPINION:\n${sections.impression ?? ''}`);
  }
  const blocks = external.filter(({ text }) => /^(right|left|rt|lt) breast:/im.test(text));
  expect(blocks.length / external.length).toBeGreaterThan(0.5);
  for (const { text, sections } of internal) expect(text).toBe(sections.findings);
});

test('any seed: same request, same reports; legal values; no slot left open', () => {
  const legal = new Map(findings.map(({ id, values }) => [id, values.map(({ code }) => code)]));
  fc.assert(
    fc.property(
      fc.integer(),
      fc.constantFrom('internal' as const, 'external' as const),
      (seed, style) => {
        const request = { style, parts: { train: 8, dev: 2, test: 8 }, seed };
        const reports = synthesize(request);
        expect(JSON.stringify(synthesize(request))).toBe(JSON.stringify(reports));
        for (const { text, sections, labels, phenomena: names } of reports) {
          expect(Object.keys(labels)).toEqual([...legal.keys()]);
          expect(Object.keys(names ?? {})).toEqual([...legal.keys()]);
          for (const [id, value] of Object.entries(labels)) expect(legal.get(id)).toContain(value);
          expect(text).toContain(sections.findings);
          expect(Object.keys(sections).sort()).toEqual([
            'comparison',
            'findings',
            'impression',
            'indication',
          ]);
          expect(Object.values(sections).join(' ')).not.toMatch(
            /[{}<[\]]|undefined|\s\.|\bA [aeio]|  /,
          );
          expect(sections.findings).not.toBe('');
        }
      },
    ),
    { numRuns: 60, seed: 1 },
  );
});
