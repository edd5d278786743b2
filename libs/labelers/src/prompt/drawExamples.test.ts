import { expect, test } from '@jest/globals';
import type { LabeledReport } from '@labelray/core';
import fc from 'fast-check';
import { inventedModality } from '../testing/inventedModality.ts';
import { drawExamples, examplePool } from './drawExamples.ts';

const { findings } = inventedModality;
const labels = Object.fromEntries(findings.map(({ id, unmentioned }) => [id, unmentioned]));
const report = (n: number, more: Partial<LabeledReport> = {}): LabeledReport => ({
  id: `r${n}`,
  patientId: `p${n % 7}`,
  sections: {},
  text: `Report ${n}.`,
  labels,
  ...more,
});
const pool = Array.from({ length: 40 }, (_, n) => report(n));

test('never the report, its patient or its text, each once, and the same at every call', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 0, max: 10 }), fc.nat(), (n, count, seed) => {
      const asked = report(n, { text: `Report  ${(n + 1) % 40}. ` });
      const drawn = drawExamples(asked, { pool, count, seed });
      expect(drawn).toEqual(drawExamples(asked, { pool, count, seed }));
      expect(new Set(drawn.map(({ id }) => id)).size).toBe(count);
      for (const { id, patientId, text } of drawn) {
        expect(id).not.toBe(asked.id);
        expect(patientId).not.toBe(asked.patientId);
        expect(text).not.toBe(`Report ${(n + 1) % 40}.`);
      }
    }),
  );
});

test('other reports and other seeds get other examples', () => {
  const ids = (n: number, seed: number) =>
    drawExamples(report(n), { pool, count: 5, seed }).map(({ id }) => id);
  expect(ids(100, 1)).not.toEqual(ids(107, 1)); // both of patient p2
  expect(ids(100, 1)).not.toEqual(ids(100, 2));
});

test('without known patients, all but the report itself', () => {
  const few = [1, 2, 3].map((n) => ({ id: `r${n}`, sections: {}, text: `Report ${n}.`, labels }));
  const [asked] = few;
  if (asked === undefined) throw new Error('no report');
  const drawn = drawExamples(asked, { pool: few, count: 2, seed: 1 });
  expect(drawn.map(({ id }) => id).sort()).toEqual(['r2', 'r3']);
});

test('too few reports of other patients are bad input', () => {
  const same = pool.filter(({ patientId }) => patientId === 'p1');
  expect(() => drawExamples(report(1), { pool: same, count: 3, seed: 1 })).toThrow(
    'report "r1" has 0 training reports of other patients, 3 are to be shown; show fewer',
  );
});

test('the pool is the training part, annotated for every scored finding', () => {
  const without = (finding: string) =>
    Object.fromEntries(Object.entries(labels).filter(([id]) => id !== finding));
  const reports = [
    report(1),
    report(2, { split: 'train' }),
    report(3, { split: 'dev' }),
    report(4, { split: 'test' }),
    report(5, { labels: without('Effusion') }),
    report(6, { labels: without('Nothing') }), // which is not scored
    report(7, { labels: { ...labels, Effusion: '?' } }),
    { id: 'r8', sections: {}, text: 'not annotated' },
  ];
  expect(examplePool(reports, findings, 3).map(({ id }) => id)).toEqual(['r1', 'r2', 'r6']);
  expect(() => examplePool(reports, findings, 4)).toThrow(
    '3 training reports are annotated for every finding, 4 are to be shown',
  );
});
