import { closest, InputError } from '@labelray/core';

/**
 * How a report is put to a language model. `alpaca`: the wrapper of the paper. `chat`: the model's own template.
 * `plain`: the report alone, for models that know the task from training.
 */
export type Template = 'alpaca' | 'chat' | 'plain';

/** `slots`: one short branch a finding, all in one pass. `json`: one JSON object, written token by token. */
export type AnswerForm = 'slots' | 'json';

/** How much of the modality's instruction the prompt holds: the whole, or its first line for models that were trained. */
export type Guideline = 'full' | 'brief';

/** What a prompt looks like. */
export interface PromptForm {
  /** `auto` is chat where the model has a template, else alpaca. */
  readonly template: Template | 'auto';
  readonly answer: AnswerForm;
  readonly guideline: Guideline;
  /** Findings go by their names in the text, wherever the modality's lexicon knows them; see `lexiconNames`. */
  readonly names?: 'lexicon';
}

const choices = {
  template: ['auto', 'alpaca', 'chat', 'plain'],
  answer: ['slots', 'json'],
  guideline: ['full', 'brief'],
  names: ['report', 'lexicon'],
} as const;

/** The form that options ask for; throws InputError on a value that is none. */
export function promptForm(options: {
  readonly prompt?: unknown;
  readonly answer?: unknown;
  readonly guideline?: unknown;
  readonly names?: unknown;
}): PromptForm {
  const names = chosen('names', options.names ?? 'report', choices.names);
  return {
    template: chosen('prompt', options.prompt ?? 'auto', choices.template),
    answer: chosen('answer', options.answer ?? 'slots', choices.answer),
    guideline: chosen('guideline', options.guideline ?? 'full', choices.guideline),
    ...(names === 'lexicon' && { names }),
  };
}

function chosen<T extends string>(option: string, value: unknown, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  const near = typeof value === 'string' ? closest(value, known) : undefined;
  throw new InputError(`unknown ${option} ${JSON.stringify(value)}`, {
    remedy: `${near === undefined ? '' : `did you mean "${near}"? `}known: ${known.join(', ')}`,
  });
}
