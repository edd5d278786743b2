import { expect, test } from '@jest/globals';
import { InputError } from '@labelray/core';
import { preflight, type PreflightOptions } from './preflight.ts';
import { clock } from './testing/clock.ts';
import { describeLinear, linearModel, linearRows, type LinearRow } from './testing/linearModel.ts';

const lengths = [3, 9, 4, 4, 12, 5, 6, 4, 30, 7];
const describe = (row: LinearRow) => ({
  ...describeLinear(row),
  tokens: lengths[Number(row.id.slice(4))] ?? NaN,
});

const options = (
  changes: Partial<PreflightOptions<LinearRow>> = {},
): PreflightOptions<LinearRow> => ({
  model: linearModel(),
  rows: linearRows(10),
  describe,
  seed: 1,
  recipe: { duration: { epochs: 3 }, batchSize: 4 },
  now: clock(),
  residentBytes: () => 1000,
  ...changes,
});

test('counts what will be trained on', async () => {
  const found = await preflight(options({ longest: 3 }));
  expect(found).toMatchObject({
    rows: 10,
    parameters: 4, // three slopes and a constant
    longest: [
      { id: 'row 8', tokens: 30 },
      { id: 'row 4', tokens: 12 },
      { id: 'row 1', tokens: 9 },
    ],
    tokensPerEpoch: 84,
    scoredPerEpoch: 19, // weights 1, 2, 3 in turn: 3 · 6 + 1
    stepsPerEpoch: 3,
    steps: 9,
    epochs: 3,
    diskBytes: 128, // 4 numbers of 4 bytes, as parameters and two moments, and as the best; both twice
  });
});

test('measures the largest micro-batch first, then a usual batch, and changes nothing', async () => {
  const model = linearModel();
  const seen: (readonly string[])[] = [];
  const spied = {
    parameters: model.parameters,
    step: (...given: Parameters<typeof model.step>) => {
      seen.push(given[0].map(({ id }) => id));
      return model.step(...given);
    },
  };
  const recipe = { duration: { epochs: 3 }, batchSize: 4, microTokens: 24 };
  await preflight(options({ model: spied, recipe }));
  // of the four longest, 7, 9, 12 and 30: 2 · 9 and no 3 · 12 fit in 24, then 12, then 30 alone
  expect(seen[0]).toEqual(['row 8']);
  expect(seen.slice(1).flat().length).toBe(4);
  expect([...model.a, ...model.b]).toEqual([0, 0, 0, 0]);
});

test('time: a step per padded place of the usual batch, and the optimiser', async () => {
  // A clock on which only a step of the model takes time: 1 ms a padded place.
  let milliseconds = 0;
  const model = linearModel();
  const timed = {
    parameters: model.parameters,
    step: (...given: Parameters<typeof model.step>) => {
      const [rows] = given;
      milliseconds += rows.length * Math.max(...rows.map((row) => describe(row).tokens));
      return model.step(...given);
    },
  };
  const found = await preflight(options({ model: timed, now: () => milliseconds }));
  const paddedPlaces = 84 / (1 - found.padding);
  expect(paddedPlaces).toBeGreaterThan(84);
  expect(found.seconds).toBeCloseTo((3 * paddedPlaces) / 1000, 9);
});

test('memory: what the process holds, two moments and, for cut batches, the sums', async () => {
  expect((await preflight(options())).bytes).toBe(1000 + 4 * 4 * 2);
  const recipe = { duration: { epochs: 3 }, batchSize: 4, microRows: 2 };
  expect((await preflight(options({ recipe }))).bytes).toBe(1000 + 4 * 4 * 3);
});

test('a part of an epoch costs its part', async () => {
  let milliseconds = 0;
  const now = (): number => milliseconds;
  const model = linearModel();
  const timed = {
    parameters: model.parameters,
    step: (...given: Parameters<typeof model.step>) => {
      milliseconds += 10;
      return model.step(...given);
    },
  };
  const same = (row: LinearRow) => ({ ...describe(row), tokens: 5 });
  const steps = (count: number) =>
    options({
      model: timed,
      now,
      rows: linearRows(12),
      describe: same,
      recipe: { duration: { steps: count }, batchSize: 4 },
    });
  expect((await preflight(steps(2))).seconds).toBeCloseTo(0.02, 9);
  expect((await preflight(steps(30))).seconds).toBeCloseTo(0.3, 9);
});

test('stops where the training would: no scored token, no row', async () => {
  const rows = linearRows(10).map((row) => (row.id === 'row 6' ? { ...row, weight: 0 } : row));
  await expect(preflight(options({ rows }))).rejects.toThrow(
    new InputError(
      '1 of 10 rows have no scored token: row 6; raise the cut-off, shorten their text or leave them out',
    ),
  );
  await expect(preflight(options({ rows: [] }))).rejects.toThrow(InputError);
});
