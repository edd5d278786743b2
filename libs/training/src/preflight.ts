import { seededRandom } from '@labelray/core';
import { adamW } from './adamW.ts';
import { batches, type Batch } from './batches.ts';
import { batchGradients } from './batchGradients.ts';
import { microBatches } from './microBatches.ts';
import { completeRecipe, type Recipe } from './recipe.ts';
import type { TrainableModel } from './trainableModel.ts';
import { trainingPlan, type TrainingPlan } from './trainingPlan.ts';
import { trainingRows, type RowFacts, type TrainingRow } from './trainingRows.ts';

/** What is about to be trained; as for `train`. */
export interface PreflightOptions<Row> {
  readonly model: TrainableModel<Row>;
  readonly rows: readonly Row[];
  readonly describe: (row: Row) => RowFacts;
  readonly seed: number;
  readonly recipe?: Partial<Recipe>;
  /** How many of the longest rows are named. */
  readonly longest?: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Memory the process holds, in bytes. */
  readonly residentBytes: () => number;
}

/** What a training will work on and what it will cost, told before its first step. */
export interface Preflight extends TrainingPlan {
  readonly rows: number;
  /** Numbers that are trained. */
  readonly parameters: number;
  /** The longest rows, longest first. */
  readonly longest: readonly { readonly id: string; readonly tokens: number }[];
  readonly tokensPerEpoch: number;
  /** Share of the computed places that is padding, in the first epoch. */
  readonly padding: number;
  /** Weight of all scored places: their number where all weigh 1. */
  readonly scoredPerEpoch: number;
  /** Of the measured step: tokens without padding. */
  readonly tokensPerSecond: number;
  /** All steps, evaluations not counted. */
  readonly seconds: number;
  /** Memory of the process at the largest step. */
  readonly bytes: number;
  /** Room on the disk: two checkpoints and two sets of the best parameters, while new ones replace old ones. */
  readonly diskBytes: number;
}

/**
 * Looks at a training before its first step and measures two: the largest that can come, for the memory, and a usual
 * one, for the time. Nothing is changed. Throws what `train` would throw at these rows and this recipe.
 */
export async function preflight<Row>({
  model,
  rows: givenRows,
  describe,
  seed,
  recipe: changes = {},
  longest: shown = 5,
  now,
  residentBytes,
}: PreflightOptions<Row>): Promise<Preflight> {
  const recipe = completeRecipe(changes);
  const rows = trainingRows(givenRows, describe);
  const plan = trainingPlan(rows.length, recipe);
  const lengths = rows.map(({ tokens }) => tokens);
  const byLength = rows.toSorted((a, b) => b.tokens - a.tokens);
  const upcoming = batches(lengths, { ...recipe, seed });
  const epoch = Array.from({ length: plan.stepsPerEpoch }, () => upcoming.next().value);
  const padded = ({ microBatches: parts }: Batch): number =>
    sum(parts.map((part) => part.length * (lengths[part.at(-1) ?? 0] ?? 0))); // longest last
  const paddedTokens = sum(epoch.map(padded));
  const tokens = sum(lengths);
  const parameters = sum(Array.from(model.parameters.values(), ({ data }) => data.length));

  await stepOn(model, largestPart(byLength.slice(0, recipe.batchSize), recipe), seed);
  const isCut = epoch.some((batch) => batch.microBatches.length > 1);
  // still to come: the two moments and, where batches are cut, the sums of their gradients; float32
  const bytes = residentBytes() + parameters * 4 * (isCut ? 3 : 2);

  const usual = epoch.toSorted((a, b) => padded(a) - padded(b))[Math.floor(epoch.length / 2)];
  if (usual === undefined) throw new Error('an epoch without a batch'); // there is a row
  const start = now();
  const measured = await batchGradients(model, rows, usual, { seed, sums: new Map() });
  const stepSeconds = Math.max((now() - start) / 1000, 1e-9);
  const updateSeconds = parameters * secondsPerParameter(Math.min(parameters, 1 << 20), now);
  const perEpoch =
    (stepSeconds * paddedTokens) / padded(usual) + updateSeconds * plan.stepsPerEpoch;
  return {
    ...plan,
    rows: rows.length,
    parameters,
    longest: byLength.slice(0, shown).map((row) => ({ id: row.id, tokens: row.tokens })),
    tokensPerEpoch: tokens,
    padding: 1 - tokens / paddedTokens,
    scoredPerEpoch: sum(rows.map(({ scored }) => scored)),
    tokensPerSecond: measured.tokens / (stepSeconds + updateSeconds),
    seconds: (perEpoch * plan.steps) / plan.stepsPerEpoch,
    bytes,
    diskBytes: parameters * 4 * (2 * 3 + 2), // a checkpoint holds parameters and two moments, as float32
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The micro-batch that takes most memory, if the longest rows should meet in one batch. */
function largestPart<Row>(
  longest: readonly TrainingRow<Row>[],
  recipe: Recipe,
): readonly TrainingRow<Row>[] {
  const rows = longest.toReversed();
  const lengths = rows.map(({ tokens }) => tokens);
  const parts = microBatches([...lengths.keys()], lengths, recipe).map((part) =>
    part.flatMap((index) => rows[index] ?? []),
  );
  const size = (part: readonly TrainingRow<Row>[]): number =>
    part.length * (part.at(-1)?.tokens ?? 0);
  return parts.reduce((largest, part) => (size(part) > size(largest) ? part : largest));
}

async function stepOn<Row>(
  model: TrainableModel<Row>,
  rows: readonly TrainingRow<Row>[],
  seed: number,
): Promise<void> {
  await model.step(
    rows.map(({ row }) => row),
    { normaliser: sum(rows.map(({ scored }) => scored)), random: seededRandom(seed, 'preflight') },
  );
}

/** Time of the optimiser, on numbers of its own. */
function secondsPerParameter(count: number, now: () => number): number {
  const data = new Float32Array(count).fill(1);
  const optimiser = adamW(new Map([['trial', { shape: [count], data }]]));
  const gradients = new Map([['trial', new Float32Array(count).fill(0.5)]]);
  optimiser.update(gradients, { step: 1, learningRate: 1e-3 }); // compiled by the second time
  const start = now();
  optimiser.update(gradients, { step: 2, learningRate: 1e-3 });
  return (now() - start) / 1000 / count;
}
