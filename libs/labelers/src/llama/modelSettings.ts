import { closest, InputError } from '@labelray/core';
import { parseDevice, type Device } from '@labelray/onnx';
import { promptForm, type PromptForm } from '../prompt/promptForm.ts';

/** `float32`: weights are unpacked when the model is opened. `stored`: they stay as in the file, slower and smaller. */
export type Precision = 'float32' | 'stored';

/** How a language model is asked, from the options of its labeler. */
export interface ModelSettings {
  readonly form: PromptForm;
  /** Annotated reports shown before each report. */
  readonly shots: number;
  /** Where they come from: a corpus in JSONL, or `<labels csv>+<reports csv>`. */
  readonly examples?: string;
  readonly device: Device;
  readonly precision: Precision;
  /** Reports answered at once. */
  readonly batch: number;
  /** Longest prompt with its answer; the model's limit, and 2,048 at most, where absent. */
  readonly maxTokens?: number;
  readonly threads?: number;
}

const known = [
  'prompt',
  'answer',
  'guideline',
  'shots',
  'examples',
  'device',
  'precision',
  'batch',
  'maxTokens',
  'threads',
] as const;

/**
 * Reads the options `prompt` (auto, alpaca, chat, plain), `answer` (slots, json), `guideline` (full, brief), `shots`,
 * `examples`, `device`, `precision` (float32, stored), `batch`, `maxTokens`, `threads`. Throws InputError on unknown
 * options and values; `others` are names that belong to the caller.
 */
export function modelSettings(
  options: Readonly<Record<string, unknown>>,
  others: readonly string[] = [],
): ModelSettings {
  const names: readonly string[] = [...known, ...others];
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue;
    const near = closest(name, names);
    const guess = near === undefined ? '' : `did you mean "${near}"? `;
    throw new InputError(`unknown option "${name}"`, {
      remedy: `${guess}known: ${names.join(', ')}`,
    });
  }
  const { examples } = options;
  if (examples !== undefined && typeof examples !== 'string') {
    throw new InputError('the option examples is no path', { remedy: 'write examples=<file>' });
  }
  const maxTokens = count('maxTokens', options.maxTokens, 1);
  const threads = count('threads', options.threads, 1);
  return {
    form: promptForm(options),
    shots: count('shots', options.shots, 0) ?? 0,
    ...(examples !== undefined && { examples }),
    device: parseDevice(typeof options.device === 'string' ? options.device : 'cpu'),
    precision: precision(options.precision ?? 'float32'),
    batch: count('batch', options.batch, 1) ?? 8,
    ...(maxTokens !== undefined && { maxTokens }),
    ...(threads !== undefined && { threads }),
  };
}

function count(option: string, value: unknown, least: number): number | undefined {
  if (value === undefined) return undefined;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= least) return number;
  throw new InputError(`the option ${option} is ${JSON.stringify(value)}`, {
    remedy: `give a whole number from ${least} on`,
  });
}

function precision(value: unknown): Precision {
  if (value === 'float32' || value === 'stored') return value;
  throw new InputError(`unknown precision ${JSON.stringify(value)}`, {
    remedy: 'use float32 or stored',
  });
}
