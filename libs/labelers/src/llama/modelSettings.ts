import { closest, InputError } from '@labelray/core';
import { parsePrecision, type Precision } from '@labelray/llama';
import { parseDevice, type Device } from '@labelray/onnx';
import { promptForm, type PromptForm } from '../prompt/promptForm.ts';

/** How a language model is asked, from the options of its labeler. */
export interface ModelSettings {
  readonly form: PromptForm;
  /** Annotated reports shown before each report. */
  readonly shots: number;
  /** Where they come from: a corpus in JSONL, or `<labels csv>+<reports csv>`. */
  readonly examples?: string;
  readonly device: Device;
  /** f32 where absent, of folders of four bits what they hold. */
  readonly precision?: Precision;
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
  'names',
  'shots',
  'examples',
  'device',
  'precision',
  'batch',
  'maxTokens',
  'threads',
] as const;

/**
 * Reads the options `prompt` (auto, alpaca, chat, plain), `answer` (slots, json), `guideline` (full, brief), `names`
 * (report, lexicon), `shots`, `examples`, `device`, `precision` (f32, f16, bf16, int4, nf4), `batch`, `maxTokens`,
 * `threads`. Throws InputError on unknown options and values; `others` are names that belong to the caller.
 */
export function modelSettings(
  options: Readonly<Record<string, unknown>>,
  others: readonly string[] = [],
): ModelSettings {
  const names: readonly string[] = [...known, ...others];
  for (const option of Object.keys(options)) {
    if (names.includes(option)) continue;
    const near = closest(option, names);
    const guess = near === undefined ? '' : `did you mean "${near}"? `;
    throw new InputError(`unknown option "${option}"`, {
      remedy: `${guess}known: ${names.join(', ')}`,
    });
  }
  const { examples } = options;
  if (examples !== undefined && typeof examples !== 'string') {
    throw new InputError('the option examples is no path', { remedy: 'write examples=<file>' });
  }
  const maxTokens = count('maxTokens', options.maxTokens, 1);
  const precision = name(options.precision);
  const threads = count('threads', options.threads, 1);
  return {
    form: promptForm(options),
    shots: count('shots', options.shots, 0) ?? 0,
    ...(examples !== undefined && { examples }),
    device: parseDevice(name(options.device) ?? 'cpu'),
    ...(precision !== undefined && { precision: parsePrecision(precision) }),
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

/** A name, also of another type, so that its reader refuses it. */
function name(value: unknown): string | undefined {
  return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}
