import { describe, expect, test } from '@jest/globals';
import type { LabeledReport } from '@labelray/core';
import { findings } from '../findings.ts';
import { synthesize } from './synthesize.ts';

const reports = {
  internal: synthesize({ style: 'internal', parts: { train: 1500, test: 500 }, seed: 11 }),
  external: synthesize({ style: 'external', parts: { test: 1500 }, seed: 12 }),
};

/** Reports whose gold value of a finding rests on a phenomenon, and which say it in a text without misspellings. */
const resting = (list: readonly LabeledReport[], finding: string, ...phenomena: string[]) =>
  list.filter(
    (report) =>
      phenomena.includes(report.phenomena?.[finding] ?? '') &&
      !Object.values(report.phenomena ?? {}).includes('typo'),
  );

/** Per cent of narrowing that a description stands for; read from the text alone. */
function percent(description: string): number {
  const numbers = [...description.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const words: readonly (readonly [RegExp, number])[] = [
    [/minimal/, 10], // before the numbers: "under 25 %"
    [/occlusion|cutoff/, 100],
    [/./, Math.max(-1, ...numbers)],
    [/severe|high-grade/, 80],
    [/moderate|intermediate/, 60],
    [/mild|low-grade/, 40],
    [/^no |^smooth/, 0],
  ];
  const found = words.find(([word, value]) => value >= 0 && word.test(description));
  if (found === undefined) throw new Error(`no narrowing in "${description}"`);
  return found[1];
}

const patterns = {
  internal: [/\b(LM|LAD|LCx|RCA): ([^.]*)\./g, /\bThe (LM|LAD|LCx|RCA) has ([^.]*)\./g],
  external: [
    /(left main stem|LAD|circumflex|right coronary) - ([^.;]*)[.;]/gi,
    /In the (left main stem|LAD|circumflex|right coronary) ([^.]*)\./g,
  ],
};

/** The category of four vessels by the table of CAD-RADS 2.0: a second path beside the trees of the synthesis. */
function categoryOf(main: number, vessels: readonly number[]): string {
  const worst = Math.max(main, ...vessels);
  if (worst === 100) return '5';
  if (main >= 50 || vessels.every((each) => each >= 70)) return '4B';
  if (worst >= 70) return '4A';
  if (worst >= 50) return '3';
  if (worst >= 25) return '2';
  return worst > 0 ? '1' : '0';
}

describe.each(['internal', 'external'] as const)('%s style', (style) => {
  test('the category follows from the vessels', () => {
    const said = resting(reports[style], 'CAD-RADS', 'vessels', 'vessels and category');
    expect(said.length).toBeGreaterThan(300);
    for (const { text, labels } of said) {
      const vessels = patterns[style].flatMap((pattern) => [...text.matchAll(pattern)]);
      const [main, ...others] = vessels.map(([, , description = '']) => percent(description));
      expect([text, others.length]).toEqual([text, 3]);
      expect([text, categoryOf(main ?? -1, others)]).toEqual([text, labels['CAD-RADS']]);
    }
  });

  test('a category that is named is the gold, whatever was named before', () => {
    const named = resting(reports[style], 'CAD-RADS', 'stated', 'vessels and category');
    expect(named.length).toBeGreaterThan(200);
    for (const { text, labels } of named) {
      const [, code] = /CAD-?RADS[^.]*?(?:2\.0[^.]*?)?\b(\d[AB]?)\./.exec(text) ?? [];
      expect([text, code]).toEqual([text, labels['CAD-RADS']]);
    }
  });

  test.each([
    [
      'calcium',
      /(?:Agatston score|coronary calcium:|CAC|\(Agatston\) =) ([\d,]+)/,
      [100, 300, 999],
    ],
    ['segments', /(?:involvement score|Plaque in|SIS|involved:) (\d+)/, [2, 4, 7]],
  ] as const)('amounts by %s keep the thresholds', (phenomenon, pattern, limits) => {
    const said = resting(reports[style], 'Plaque Burden', phenomenon);
    expect(said.length).toBeGreaterThan(80);
    for (const { text, labels } of said) {
      const n = Number(pattern.exec(text)?.[1]?.replace(',', ''));
      const grade = 1 + limits.filter((limit) => n > limit).length;
      expect([text, `P${grade}`]).toEqual([text, labels['Plaque Burden']]);
    }
  });

  test('every value of every finding occurs, and nothing contradicts clean coronaries', () => {
    for (const { id, values } of findings) {
      const seen = new Set(reports[style].map(({ labels }) => labels[id]));
      expect([id, seen]).toEqual([id, new Set(values.map(({ code }) => code))]);
    }
    const clean = reports[style].filter(({ labels }) => labels['CAD-RADS'] === '0');
    for (const { labels } of clean) {
      expect(labels).toMatchObject({ 'Plaque Burden': 'None', Ischemia: 'nm' });
      expect(labels.Stent).not.toBe('1');
    }
  });
});

test('a bound alone names no category', () => {
  const said = resting(reports.internal, 'CAD-RADS', 'bound only');
  expect(said.length).toBeGreaterThan(50);
  for (const { labels } of said) expect(labels['CAD-RADS']).toBe('nm');
});

test('no report is empty', () => {
  expect(Object.values(reports).flatMap((list) => list.filter(({ text }) => text === ''))).toEqual(
    [],
  );
});
