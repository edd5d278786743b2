import { InputError } from '@labelray/core';
import { loraConfig, type LoraConfig } from '@labelray/lora';
import { completeRecipe, type Recipe } from '@labelray/training';
import { parseEngine, type Engine } from './engine.ts';
import { modelSettings, type ModelSettings } from '../llama/modelSettings.ts';

/** How a LLaMA is tuned and asked, from the options of the labeler `lora`. */
export interface LoraSettings {
  readonly model: ModelSettings;
  readonly lora: LoraConfig;
  readonly engine: Engine;
  readonly recipe: Recipe;
  /** How much rare values weigh more in the loss; see `inverseFrequencyWeights` of @labelray/training. */
  readonly valueWeights: number;
  /** Whether activations are computed again for the backward pass instead of kept. */
  readonly recompute: boolean;
  /** Whether the runtime keeps freed memory for later steps. */
  readonly arena: boolean;
  readonly resume: boolean;
}

/** Cut-off of the paper's recipe, in tokens. */
export const customaryLimit = 512;

/**
 * Tokens that a processor computes at once: more gain no speed and take memory by their number. A batch of 8 rows of 290
 * tokens took 909 MiB whole and 451 MiB in pairs, which were a tenth faster.
 */
const customaryMicroTokens = 768;

/** Settings that are numbers, by what they change. */
const recipeNumbers = [
  'learningRate',
  'batchSize',
  'microRows',
  'microTokens',
  'warmupSteps',
  'weightDecay',
  'maxGradientNorm',
  'patience',
  'evaluationDelay',
] as const;
const loraNumbers = ['rank', 'alpha', 'dropout'] as const;

const own = [
  ...recipeNumbers,
  ...loraNumbers,
  ...[
    'epochs',
    'scale',
    'targets',
    'rankStabilised',
    'valueWeights',
    'recompute',
    'arena',
    'resume',
    'engine',
  ],
];

/**
 * Reads the options of `modelSettings` and those of the recipe; what is absent is as in the paper. Throws InputError on
 * unknown options, on values that cannot be trained with, and on `shots`, which tuned models are not shown.
 */
export function loraSettings(options: Readonly<Record<string, unknown>>): LoraSettings {
  const model = modelSettings(options, own);
  if (model.shots > 0) {
    throw new InputError('the labeler lora is shown no examples', { remedy: 'leave out shots' });
  }
  const number = (name: string): number | undefined => {
    const value = options[name];
    if (value === undefined) return undefined;
    if (typeof value === 'number') return value;
    throw notA(name, value, 'number');
  };
  const truth = (name: string, absent = false): boolean => {
    const value = options[name] ?? absent;
    if (typeof value === 'boolean') return value;
    throw notA(name, value, 'true or false');
  };
  const { targets } = options;
  if (targets !== undefined && typeof targets !== 'string') throw notA('targets', targets, 'name');
  const epochs = number('epochs');
  const numbers = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = number(name);
        return value === undefined ? [] : [[name, value] as const];
      }),
    ) as Partial<Record<Name, number>>;
  const scale = number('scale');
  if (scale !== undefined && options.alpha !== undefined)
    throw new InputError('both alpha and scale are given', {
      remedy: 'scale is alpha / rank: leave out one of them',
    });
  const given = loraConfig({
    ...numbers(loraNumbers),
    ...(targets !== undefined && {
      // names, or else all-linear or a regular expression of whole names
      targets: /^[\w.,]+$/.test(targets) ? targets.split(',') : targets,
    }),
    rankStabilised: truth('rankStabilised'),
  });
  const lora = scale === undefined ? given : { ...given, alpha: scale * given.rank };
  if (!Number.isSafeInteger(lora.rank) || lora.rank < 1) throw notA('rank', lora.rank, 'count');
  if (!(lora.dropout >= 0 && lora.dropout < 1)) throw notA('dropout', lora.dropout, 'share');
  const valueWeights = number('valueWeights') ?? 0;
  if (!(valueWeights >= 0 && valueWeights <= 1)) throw notA('valueWeights', valueWeights, 'power');
  const engine = parseEngine(options.engine);
  if (engine !== 'onnx' && truth('recompute')) {
    throw new InputError(`the engine ${engine} cannot recompute activations`, {
      remedy: 'leave out recompute',
    });
  }
  return {
    model,
    lora,
    engine,
    recipe: completeRecipe({
      ...(model.device === 'cpu' &&
        options.microRows === undefined && { microTokens: customaryMicroTokens }),
      ...numbers(recipeNumbers),
      ...(epochs !== undefined && { duration: { epochs } }),
    }),
    valueWeights,
    recompute: truth('recompute'),
    arena: truth('arena', true),
    resume: truth('resume'),
  };
}

const ranges: Readonly<Record<string, string>> = {
  share: 'give at least 0 and less than 1',
  power: 'give 0 for no weights, up to 1 for the same total of each value',
};

const notA = (name: string, value: unknown, kind: string): InputError =>
  new InputError(`the option ${name} is ${JSON.stringify(value)}`, {
    remedy: ranges[kind] ?? `give a ${kind}`,
  });
