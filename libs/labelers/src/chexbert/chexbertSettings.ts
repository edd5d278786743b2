import { closest, InputError } from '@labelray/core';
import { parseDevice, type Device } from '@labelray/onnx';
import { completeRecipe, type Recipe } from '@labelray/training';
import type { TextChoice } from './chosenText.ts';

/** How a BERT labels and is tuned, from the options of the labeler `chexbert`. */
export interface ChexbertSettings {
  readonly text: TextChoice;
  readonly device: Device;
  /** Reports answered at once. */
  readonly batch: number;
  readonly threads?: number;
  /** Whether a study tunes it first. */
  readonly tune: boolean;
  readonly recipe: Recipe;
  /** Altered copies of each training report beside itself. */
  readonly copies: number;
  /** Whether reports with rare values are drawn more often. */
  readonly inverseFrequency: boolean;
  readonly resume: boolean;
}

const recipeNumbers = ['learningRate', 'batchSize', 'warmupSteps', 'maxGradientNorm'] as const;
const known = [
  ...['text', 'device', 'batch', 'threads', 'tune', 'epochs', 'copies', 'sampling', 'resume'],
  ...recipeNumbers,
];

/**
 * The recipe of CheXbert: Adam at 2e-5 without decay, batches of 18, 8 epochs, the best by dev kappa; gradients are
 * clipped at 1, which its authors do not tell. Source: Smit et al., 2020.
 */
const chexbertRecipe: Partial<Recipe> = {
  duration: { epochs: 8 },
  batchSize: 18,
  learningRate: 2e-5,
  schedule: 'constant',
  warmupSteps: 0,
  weightDecay: 0,
  decoupled: false,
};

/**
 * Reads the options `text` (native, study), `device`, `batch`, `threads`, and those of tuning: `tune`, `epochs`,
 * `learningRate`, `batchSize`, `warmupSteps`, `maxGradientNorm`, `copies`, `sampling` (plain, inverse-frequency),
 * `resume`. Throws InputError on unknown options and values.
 */
export function chexbertSettings(options: Readonly<Record<string, unknown>>): ChexbertSettings {
  for (const option of Object.keys(options)) {
    if (known.includes(option)) continue;
    const near = closest(option, known);
    const guess = near === undefined ? '' : `did you mean "${near}"? `;
    throw new InputError(`unknown option "${option}"`, {
      remedy: `${guess}known: ${known.join(', ')}`,
    });
  }
  const count = (name: string, least: number): number | undefined => {
    const value = options[name];
    if (value === undefined) return undefined;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && Number.isSafeInteger(number) && number >= least) {
      return number;
    }
    throw odd(name, value, `give a whole number from ${least} on`);
  };
  const oneOf = <Name extends string>(name: string, names: readonly [Name, ...Name[]]): Name => {
    const value = options[name] ?? names[0];
    const found = names.find((one) => one === value);
    if (found === undefined) throw odd(name, value, `use ${names.join(' or ')}`);
    return found;
  };
  const truth = (name: string): boolean => {
    const value = options[name] ?? false;
    if (typeof value === 'boolean') return value;
    throw odd(name, value, 'give true or false');
  };
  const numbers = recipeNumbers.flatMap((name) => {
    const value = options[name];
    if (value === undefined) return [];
    if (typeof value === 'number') return [[name, value] as const];
    throw odd(name, value, 'give a number');
  });
  const { device = 'cpu' } = options;
  const epochs = count('epochs', 1);
  const threads = count('threads', 1);
  return {
    text: oneOf('text', ['native', 'study']),
    device: parseDevice(typeof device === 'string' ? device : JSON.stringify(device)),
    batch: count('batch', 1) ?? 32,
    ...(threads !== undefined && { threads }),
    tune: truth('tune'),
    recipe: completeRecipe({
      ...chexbertRecipe,
      ...Object.fromEntries(numbers),
      ...(epochs !== undefined && { duration: { epochs } }),
    }),
    copies: count('copies', 0) ?? 1,
    inverseFrequency: oneOf('sampling', ['plain', 'inverse-frequency']) === 'inverse-frequency',
    resume: truth('resume'),
  };
}

const odd = (name: string, value: unknown, remedy: string): InputError =>
  new InputError(`the option ${name} is ${JSON.stringify(value)}`, { remedy });
