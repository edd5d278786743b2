import { InputError } from '@labelray/core';
import type { Moments } from './adamW.ts';
import { refuseOtherTraining, type Identity } from './identity.ts';
import type { Best, RunState } from './runState.ts';
import { readTensorFile, writeTensorFile, type NamedArrays } from './tensorFile.ts';
import type { Parameter } from './trainableModel.ts';

/** The arrays of a training: what the model learned and what the optimiser remembers. */
export interface TrainingArrays {
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly moments: ReadonlyMap<string, Moments>;
}

/** What a checkpoint tells beside its arrays. */
export interface CheckpointNotes {
  readonly state: RunState;
  /** Length of the log when the checkpoint was made. */
  readonly logBytes: number;
}

const format = 'labelray training 1';

/**
 * Writes everything that the rest of a training depends on into one file, which takes the place of the one before
 * when all of it is on the disk. Throws InputError where it cannot be written; the one before stays.
 */
export async function writeCheckpoint(
  file: string,
  arrays: TrainingArrays,
  { identity, ...notes }: CheckpointNotes & { readonly identity: Identity },
): Promise<void> {
  await writeTensorFile(file, named(arrays), {
    format,
    identity: JSON.stringify(identity),
    notes: JSON.stringify(notes),
  });
}

/**
 * Fills the arrays from a checkpoint. Throws InputError, before it changes any, where the file is no checkpoint or one
 * of another training, with the fields that differ.
 */
export async function readCheckpoint(
  file: string,
  arrays: TrainingArrays,
  { identity }: { readonly identity: Identity },
): Promise<CheckpointNotes> {
  return readTensorFile(file, named(arrays), (metadata) => {
    if (metadata.format !== format) {
      throw new InputError('is no checkpoint of this version', {
        file,
        remedy: 'train into another folder',
      });
    }
    refuseOtherTraining(parsedIdentity(metadata.identity, file), identity, { file });
    return parsedNotes(metadata.notes, file);
  });
}

function named({ parameters, moments }: TrainingArrays): NamedArrays {
  const arrays = new Map<string, Parameter>();
  for (const [name, parameter] of parameters) {
    arrays.set(`parameter ${name}`, parameter);
    const of = moments.get(name);
    if (of === undefined) throw new RangeError(`${name} has no moments`);
    arrays.set(`first moment ${name}`, { shape: parameter.shape, data: of.first });
    arrays.set(`second moment ${name}`, { shape: parameter.shape, data: of.second });
  }
  return arrays;
}

type Fields = Readonly<Record<string, unknown>>;

function parsedIdentity(text: string | undefined, file: string): Identity {
  return Object.fromEntries(
    Object.entries(fieldsOf(parsedJson(text, file), file)).map(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [name, value]
        : damaged(file),
    ),
  );
}

function parsedNotes(text: string | undefined, file: string): CheckpointNotes {
  const notes = fieldsOf(parsedJson(text, file), file);
  const state = fieldsOf(notes.state, file);
  const number = (of: Fields, name: string): number => {
    const value = of[name];
    return typeof value === 'number' ? value : damaged(file);
  };
  const bestOf = (best: Fields): Best => ({
    step: number(best, 'step'),
    epoch: number(best, 'epoch'),
    score: number(best, 'score'),
  });
  return {
    state: {
      step: number(state, 'step'),
      evaluatedAt: number(state, 'evaluatedAt'),
      tokens: number(state, 'tokens'),
      seconds: number(state, 'seconds'),
      ...(state.best !== undefined && { best: bestOf(fieldsOf(state.best, file)) }),
    },
    logBytes: number(notes, 'logBytes'),
  };
}

function parsedJson(text: string | undefined, file: string): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return damaged(file);
  }
}

function fieldsOf(value: unknown, file: string): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : damaged(file);
}

function damaged(file: string): never {
  throw new InputError('is a damaged checkpoint', { file, remedy: 'train into another folder' });
}
