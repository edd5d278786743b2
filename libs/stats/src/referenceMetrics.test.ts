import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { seededRandom, type Finding } from '@labelray/core';
import { codeGold } from './counts/codeGold.ts';
import { codePredictions } from './counts/codePredictions.ts';
import { countCells } from './counts/countCells.ts';
import { bcaInterval } from './intervals/bcaInterval.ts';
import { clusterBootstrap } from './intervals/clusterBootstrap.ts';
import { normalQuantile } from './numbers/normalQuantile.ts';
import { numpyRandomState } from './numbers/numpyRandomState.ts';
import { pointMetrics } from './study/pointMetrics.ts';
import { breastFinding, chestFinding, gradedFinding, predictionsOf } from './testStudy.ts';

// Numbers of reference/reference_metrics.py: scikit-learn, numpy and scipy.
type Metrics = Record<string, number | null>;
interface LabelSet {
  findings: { kind: 'cxr' | 'mammo' | 'grades'; gold: string; predicted: string }[];
  metrics: Metrics;
}
const lines = readFileSync(
  join(import.meta.dirname, '../reference/reference-metrics.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { topic: string; value: unknown });
const topic = (name: string): unknown => lines.find((line) => line.topic === name)?.value;
const sets = lines.filter((line) => line.topic === 'set').map((line) => line.value as LabelSet);

const findingOfKind = {
  cxr: chestFinding,
  mammo: breastFinding,
  grades: (id: string) => gradedFinding(id, 6),
};

/** Our metrics of a label set; the class after a finding's last value is INVALID, that is, no legal code. */
function ourMetrics(set: LabelSet): Metrics {
  const findings = set.findings.map(({ kind }, f): Finding => findingOfKind[kind](String(f)));
  const labels = (side: 'gold' | 'predicted', row: number) =>
    Object.fromEntries(
      set.findings.map((finding, f): [string, string] => {
        const value = findings[f]?.values[Number(finding[side][row])];
        return [String(f), value?.code ?? 'unreadable'];
      }),
    );
  const rows = Array.from({ length: set.findings[0]?.gold.length ?? 0 }, (_, row) => row);
  const reports = (side: 'gold' | 'predicted') =>
    rows.map((row) => ({ id: String(row), labels: labels(side, row) }));
  const gold = codeGold(findings, reports('gold'), { gold: 'values' });
  const { codes } = codePredictions(gold, predictionsOf(reports('predicted')), {
    name: 'system',
    findings: findings.map(({ id }) => id),
  });
  return { ...pointMetrics(countCells(gold, codes)) };
}

test('every metric of 200 random label sets equals scikit-learn to 1e-12', () => {
  expect(sets).toHaveLength(200);
  let compared = 0;
  for (const set of sets) {
    const ours = ourMetrics(set);
    expect(Object.keys(ours).sort()).toEqual(Object.keys(set.metrics).sort());
    for (const [id, theirs] of Object.entries(set.metrics)) {
      const value = ours[id];
      if (theirs === null) expect([id, value]).toEqual([id, null]);
      else expect(Math.abs((value ?? NaN) - theirs)).toBeLessThan(1e-12);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(4000);
});

test('the label sets reach the edge cases: INVALID, values never predicted, values never in gold, not estimable', () => {
  const findings = sets.flatMap((set) => set.findings);
  const size = { cxr: 4, mammo: 5, grades: 6 };
  const has = (text: string, c: number) => text.includes(String(c));
  const each = (check: (f: (typeof findings)[number], c: number) => boolean) =>
    findings.filter((f) => [...Array(size[f.kind]).keys()].some((c) => check(f, c))).length;
  expect(findings.filter((f) => has(f.predicted, size[f.kind])).length).toBeGreaterThan(100);
  expect(each((f, c) => has(f.gold, c) && !has(f.predicted, c))).toBeGreaterThan(20);
  expect(each((f, c) => !has(f.gold, c) && has(f.predicted, c))).toBeGreaterThan(100);
  expect(
    sets.filter(({ metrics }) => Object.values(metrics).includes(null)).length,
  ).toBeGreaterThan(5);
});

test('numpy resamples are drawn again, number by number', () => {
  const cases = topic('choices') as { seed: number; n: number; choice: number[]; sum: number }[];
  for (const { seed, n, choice, sum } of cases) {
    const ours = numpyRandomState(seed).choice(n);
    expect(ours.slice(0, 12)).toEqual(choice);
    expect(ours.reduce((total, x, i) => total + x * i, 0)).toBe(sum);
  }
});

test('normal quantiles equal scipy to 1e-14, relative', () => {
  for (const [p = NaN, z = NaN] of topic('normal') as number[][]) {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(1e-14 * Math.abs(z) + 1e-300);
  }
});

describe('BCa of a mean against scipy.stats.bootstrap (100,000 resamples each)', () => {
  const cases = topic('bca') as { name: string; sample: number[]; low: number; high: number }[];
  test.each(cases)(
    '$name sample: both limits within 2 % of the interval width',
    ({ sample, low, high }) => {
      const n = sample.length;
      const mean = (weights: Int32Array, out: Float64Array) => {
        out[0] =
          sample.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0) /
          weights.reduce((a, b) => a + b, 0);
      };
      const { values, draws, jackknife } = clusterBootstrap(
        { weighted: mean },
        { units: n, draws: 100_000, random: seededRandom(1) },
      );
      const ours = bcaInterval({
        value: values[0] ?? NaN,
        draws: draws[0] ?? new Float64Array(),
        jackknife: jackknife[0] ?? [],
      });
      expect(ours.method).toBe('bca');
      // Two independent runs: the 2.5 % quantile of 100,000 draws has a standard error of about 0.4 % of the width.
      expect(Math.abs((ours.low ?? NaN) - low)).toBeLessThan(0.02 * (high - low));
      expect(Math.abs((ours.high ?? NaN) - high)).toBeLessThan(0.02 * (high - low));
    },
  );
});
