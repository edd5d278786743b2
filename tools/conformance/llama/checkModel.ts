import {
  generate,
  openLlama,
  openLlamaFolder,
  type FrequencyType,
  type Llama,
  type LlamaFolder,
} from '@labelray/llama';
import { causalWeight, layOutCausal, loraModel, readAdapter, storedAdapter } from '@labelray/lora';
import { checkAdapter, type Adapter } from '@labelray/lora';
import { integers, floatData, type Device } from '@labelray/onnx';
import { seededRandom } from '@labelray/core';
import { join } from 'node:path';
import type { CaseRow, Cases } from './cases.ts';
import { readCases } from './cases.ts';
import { largestError, summariesError } from './compare.ts';
import { trainingLosses } from './trainingLosses.ts';

/** One comparison with the reference. */
export interface Check {
  readonly name: string;
  readonly error: number;
  readonly tolerance: number;
}

/** What was found for a model. */
export interface ModelReport {
  /** The type that rotary frequencies were rounded to in the reference. */
  readonly frequencies: FrequencyType;
  readonly checks: readonly Check[];
}

/** Largest errors that are the rounding of float32 arithmetic in another order. */
const absolute = 2e-4;
const relative = 1e-3;

const peftPrefix = 'base_model.model.';

/**
 * Compares a model with the numbers another program gave for it: logits and losses of base and adapter, gradients of
 * the adapter, a training of some steps, and greedy tokens. Throws InputError on a folder that is not of this form.
 */
export async function checkModel(
  folder: string,
  { device, threads }: { readonly device: Device; readonly threads: number },
): Promise<ModelReport> {
  const cases = await readCases(join(folder, 'cases.json'));
  const base = await openLlamaFolder(folder);
  const adapter = await readAdapter(join(folder, 'adapter'));
  await checkAdapter(adapter, base, { file: join(folder, 'adapter') });
  const run = { device, threads, maxPositions: longest(cases) };
  const { frequencies, checks } = await checkBase(base, cases, run);
  const settings = { ...run, frequencies };
  const adapt = storedAdapter(base.config, adapter);
  return {
    frequencies,
    checks: [
      ...checks,
      ...(await checkLabeling('adapter', openLlama(base, { ...settings, adapt }), cases)),
      ...(await checkTraining(base, adapter, cases, settings)),
    ],
  };
}

interface RunSettings {
  readonly device: Device;
  readonly threads: number;
  readonly maxPositions: number;
}

/** Positions the texts and the greedy tokens take. */
function longest({ rows, greedy_base: tokens }: Cases): number {
  return Math.max(...rows.map(({ ids }) => ids.length), promptLength + tokens.length);
}

/** Tokens of the first text that greedy decoding goes on from. */
const promptLength = 5;

/**
 * The base's checks. A reference that converted the model in memory rounded its rotary frequencies to the file's type,
 * one that loaded the file did not, and nothing in the folder says which: the type is the one that fits better.
 */
async function checkBase(base: LlamaFolder, cases: Cases, run: RunSettings): Promise<ModelReport> {
  const reports: ModelReport[] = [];
  for (const frequencies of frequencyTypes(base)) {
    const checks = await checkLabeling('base', openLlama(base, { ...run, frequencies }), cases);
    reports.push({ frequencies, checks });
  }
  const errorOf = ({ checks }: ModelReport) => checks[0]?.error ?? Infinity;
  return reports.reduce((best, next) => (errorOf(next) < errorOf(best) ? next : best));
}

function frequencyTypes({ tensors }: LlamaFolder): readonly FrequencyType[] {
  const stored = tensors.get('model.embed_tokens.weight')?.dtype;
  if (stored === 'F16') return ['float32', 'float16'];
  return stored === 'BF16' ? ['float32', 'bfloat16'] : ['float32'];
}

async function checkLabeling(
  name: 'base' | 'adapter',
  llama: Llama,
  cases: Cases,
): Promise<Check[]> {
  const { rows } = cases;
  const greedy = cases[`greedy_${name}`];
  const batch = layOutCausal(rows);
  const [count = 0, width = 0] = batch.ids.shape;
  const ends = rows.map(({ ids }, index) => index * width + ids.length - 1);
  const last = await llama.logits({ ...batch, scored: integers([count, 1], ends) });
  const scored = await llama.logits(batch);
  const written = await generate(llama, [rows[0]?.ids.slice(0, promptLength) ?? []], {
    maxTokens: greedy.length,
    end: [],
  });
  await llama.release();
  const loss = meanLoss(scored.data, Array.from(batch.targets.data, Number), {
    weights: floatData(batch.weights),
    vocabulary: llama.config.vocabulary,
  });
  return [
    check(`${name} logits`, largestError(last.data, cases[`${name}_logits`].flat()), absolute),
    check(`${name} loss`, Math.abs(loss - cases[`${name}_loss`]), absolute),
    check(`${name} greedy tokens`, differences(written[0] ?? [], greedy), 0),
  ];
}

async function checkTraining(
  base: LlamaFolder,
  adapter: Adapter,
  cases: Cases,
  settings: RunSettings & { readonly frequencies: FrequencyType },
): Promise<Check[]> {
  const { rows } = cases;
  const model = await loraModel<CaseRow>({
    ...settings,
    base,
    adapter: { ...adapter, config: { ...adapter.config, dropout: 0 } },
    layOut: layOutCausal,
  });
  const random = seededRandom(1);
  const normaliser = rows.reduce((sum, row) => sum + causalWeight(row), 0);
  const { loss, gradients } = await model.step(rows, { random, normaliser });
  const losses = await trainingLosses(model, rows, cases.training);
  await model.release();
  const named = <T>(entries: Iterable<readonly [string, T]>) =>
    new Map(Array.from(entries, ([name, value]) => [`${peftPrefix}${name}`, value]));
  const after = named(Array.from(model.parameters, ([name, { data }]) => [name, data] as const));
  return [
    check('training graph loss', Math.abs(loss - cases.adapter_loss), absolute),
    check('gradients (relative)', summariesError(named(gradients), cases.grads), relative),
    check('AdamW losses', largestError(losses, cases.training.losses), absolute),
    check('adapter after (relative)', summariesError(after, cases.training.after), relative),
  ];
}

const check = (name: string, error: number, tolerance: number): Check => ({
  name,
  error,
  tolerance,
});

/** Places in which two lists of tokens differ. */
function differences(found: readonly number[], expected: readonly number[]): number {
  const length = Math.max(found.length, expected.length);
  return Array.from({ length }, (_, at) => at).filter((at) => found[at] !== expected[at]).length;
}

/** Mean of −ln softmax(logits)[target] over the places with a weight, in double precision. */
function meanLoss(
  logits: Float32Array,
  targets: readonly number[],
  { weights, vocabulary }: { readonly weights: Float32Array; readonly vocabulary: number },
): number {
  let sum = 0;
  let total = 0;
  targets.forEach((target, place) => {
    const row = logits.subarray(place * vocabulary, (place + 1) * vocabulary);
    const largest = row.reduce((a, b) => Math.max(a, b), -Infinity);
    const mass = row.reduce((all, logit) => all + Math.exp(logit - largest), 0);
    const weight = weights[place] ?? 0;
    sum += weight * (largest + Math.log(mass) - (row[target] ?? NaN));
    total += weight;
  });
  return sum / total;
}
