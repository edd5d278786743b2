import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Labels, Scores, SystemScore } from '@labelray/core';
import { conformance } from '@labelray/testing';
import { constantPredictions } from './floors/constantPredictions.ts';
import { unmentionedLabels } from './floors/unmentionedLabels.ts';
import { scoreStudy } from './scoreStudy.ts';
import { breastFinding, predictionsOf, testStudy } from './testStudy.ts';

interface Row {
  readonly id: string;
  readonly labels: Labels;
}

/** The paper's label files: `patient`, then a column a finding; blank means not mentioned. */
async function readLabels(path: string): Promise<Row[]> {
  const [header = '', ...lines] = (await readFile(path, 'utf8')).trim().split(/\r?\n/);
  const columns = header.split(',').slice(1);
  return lines.map((line) => {
    const [id = '', ...codes] = line.split(',');
    return {
      id,
      labels: Object.fromEntries(
        columns.map((column, c) => [column, codes[c] === '' ? 'x' : (codes[c] ?? 'x')]),
      ),
    };
  });
}

async function scorePaper(
  path: (...names: readonly string[]) => string,
  keep: (prediction: Row) => boolean = () => true,
): Promise<Scores> {
  const gold = await readLabels(path('data', 'paper', 'cdd-cesm-gold.csv'));
  const zeroShot = await readLabels(path('data', 'paper', 'cdd-cesm-llama65b-zero-shot.csv'));
  const kept = new Set(zeroShot.filter(keep).map(({ id }) => id));
  const reports = gold.filter(({ id }) => kept.has(id));
  const findings = Object.keys(gold[0]?.labels ?? {}).map(breastFinding);
  return scoreStudy(
    testStudy({
      findings,
      reports,
      mappings: [{ from: 'o', to: 'x' }],
      systems: {
        'llama65b-zero-shot': predictionsOf(zeroShot.filter(keep)),
        'all x': constantPredictions(
          reports.map(({ id }) => id),
          unmentionedLabels(findings),
        ),
      },
    }),
  );
}

const named = ({ systems }: Scores, name: string): SystemScore | undefined =>
  systems.find(({ system }) => system === name);
const five = (x: number | null | undefined) => x?.toFixed(5);

conformance('the published mammography figures come out to five digits', async (path) => {
  const scores = await scorePaper(path);
  const zeroShot = named(scores, 'llama65b-zero-shot');
  const floor = named(scores, 'all x');
  const mapped = zeroShot?.mapped?.['o→x'];
  expect(zeroShot?.n).toBe(326);
  expect(five(zeroShot?.metrics.macroPaper)).toBe('0.40270');
  expect(five(zeroShot?.metrics.macroPresent)).toBe('0.59863');
  expect(five(mapped?.macroPresent)).toBe('0.72621');
  expect(five(mapped?.macroPaper)).toBe('0.61242');
  expect(five(zeroShot?.metrics.weighted)).toBe('0.61936');
  expect(five(mapped?.weighted)).toBe('0.93530');
  expect(five(floor?.metrics.macroPaper)).toBe('0.34355');
  expect(five(floor?.metrics.weighted)).toBe('0.81942');
  expect(five(zeroShot?.metrics.exactCell)).toBe('0.49498');
  expect(five(zeroShot?.paperInterval?.mean)).toBe('0.41369');
  expect(five(zeroShot?.paperInterval?.low)).toBe('0.40117');
  expect(five(zeroShot?.paperInterval?.high)).toBe('0.42621');
});

conformance(
  'dropping the 80 all-obscure answers, as the authors did, gives .44892',
  async (path) => {
    const obscure = ({ labels }: Row) => Object.values(labels).every((code) => code === 'o');
    const scores = await scorePaper(path, (row) => !obscure(row));
    const zeroShot = named(scores, 'llama65b-zero-shot');
    expect(zeroShot?.n).toBe(326 - 80);
    expect(five(zeroShot?.metrics.macroPaper)).toBe('0.44892');
  },
);

conformance(
  'every metric of the published label files equals scikit-learn to 1e-12',
  async (path) => {
    const lines = readFileSync(
      join(import.meta.dirname, '../reference/reference-metrics.jsonl'),
      'utf8',
    );
    const shared = lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { topic: string; value: unknown })
      .find(({ topic }) => topic === 'shared')?.value as Record<
      string,
      Record<string, number | null>
    >;
    const scores = await scorePaper(path);
    const ours: Record<string, Readonly<Record<string, number | null>> | undefined> = {
      'llama65b-zero-shot': named(scores, 'llama65b-zero-shot')?.metrics,
      'llama65b-zero-shot, o→x': named(scores, 'llama65b-zero-shot')?.mapped?.['o→x'],
      'all x': named(scores, 'all x')?.metrics,
    };
    expect(Object.keys(shared).sort()).toEqual(Object.keys(ours).sort());
    for (const [system, metrics] of Object.entries(shared)) {
      expect(Object.keys(ours[system] ?? {}).sort()).toEqual(Object.keys(metrics).sort());
      for (const [id, theirs] of Object.entries(metrics)) {
        const value = ours[system]?.[id];
        if (theirs === null) expect(value).toBeNull();
        else expect(Math.abs((value ?? NaN) - theirs)).toBeLessThan(1e-12);
      }
    }
  },
);
