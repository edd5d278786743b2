import { InputError } from '@labelray/core';
import { join } from 'node:path';
import { readText } from '../files/readText.ts';

/** Name of the note in a folder of exported training data. */
export const noteFile = 'handover.json';

/** What exported training data was made from and for, so that the adapter that comes back can be checked. */
export interface HandOverNote {
  readonly version: 1;
  readonly modality: string;
  readonly baseDigest: string;
  readonly promptDigest: string;
  /** Options of the labeler that ask as the training data does. */
  readonly form: {
    readonly prompt: 'alpaca' | 'chat';
    readonly guideline: 'full' | 'brief';
    readonly answer: 'json';
    readonly names?: 'lexicon';
    readonly maxTokens: number;
  };
  readonly rank: number;
  readonly targets: readonly string[];
  readonly reports: { readonly train: number; readonly dev: number };
}

/** The note of a folder of exported training data; throws InputError where it is none. */
export function readNote(folder: string): HandOverNote {
  const file = join(folder, noteFile);
  const text = readText(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (isNote(value)) return value;
  throw new InputError('is no note of exported training data', {
    file,
    remedy: 'name a folder that labelray export-training wrote',
  });
}

type Fields = Readonly<Record<string, unknown>>;

function isNote(value: unknown): value is HandOverNote {
  if (!isFields(value)) return false;
  const { version, modality, baseDigest, promptDigest, form, rank, targets, reports } = value;
  return (
    version === 1 &&
    [modality, baseDigest, promptDigest].every((one) => typeof one === 'string') &&
    isFields(form) &&
    (form.prompt === 'alpaca' || form.prompt === 'chat') &&
    (form.guideline === 'full' || form.guideline === 'brief') &&
    form.answer === 'json' &&
    (form.names === undefined || form.names === 'lexicon') &&
    isFields(reports) &&
    [form.maxTokens, rank, reports.train, reports.dev].every(Number.isSafeInteger) &&
    Array.isArray(targets) &&
    targets.every((target) => typeof target === 'string')
  );
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
