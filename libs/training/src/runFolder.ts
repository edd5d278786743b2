import { InputError } from '@labelray/core';
import { access, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readCheckpoint, writeCheckpoint, type TrainingArrays } from './checkpoint.ts';
import type { Identity } from './identity.ts';
import { beginning, type Best, type RunState } from './runState.ts';
import { readTensorFile, writeTensorFile } from './tensorFile.ts';
import { openTrainingLog, type TrainingLog } from './trainingLog.ts';
import { writeError } from './writeError.ts';

/** The folder of a training on disk: `train.jsonl`, `checkpoint.safetensors` and `best-<step>.safetensors`. */
export interface RunFolder {
  /** Where the training stands that the folder holds. */
  readonly state: RunState;
  readonly log: TrainingLog;
  /** Keeps the parameters as the best so far; they count once a checkpoint tells of them. */
  keepBest(best: Best): Promise<void>;
  /** Makes a checkpoint: a run that is killed at any moment later goes on from here. */
  save(state: RunState): Promise<void>;
  /** Puts the best parameters back into the model. */
  restoreBest(best: Best): Promise<void>;
  close(): Promise<void>;
}

/** One file an evaluation, since a crash may fall between it and the checkpoint that tells of it. */
const bestName = ({ step }: { readonly step: number }): string => `best-${step}.safetensors`;
const isBestName = (name: string): boolean => /^best-\d+\.safetensors$/.test(name);

/**
 * Opens the folder of a training, making it where needed. With `resume`, arrays, state and log become those of its
 * checkpoint, or stay at the beginning where none was made.
 *
 * Throws InputError where the folder holds a checkpoint and `resume` is not set, where that checkpoint belongs to
 * another training, and where the folder cannot be written.
 */
export async function openRunFolder(
  folder: string,
  arrays: TrainingArrays,
  { identity, resume }: { readonly identity: Identity; readonly resume: boolean },
): Promise<RunFolder> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw writeError(error, folder);
  });
  const file = join(folder, 'checkpoint.safetensors');
  const found = await access(file).then(
    () => true,
    () => false,
  );
  if (found && !resume) {
    throw new InputError('holds a training', {
      file: folder,
      remedy: 'resume it, or train into another folder',
    });
  }
  const { state, logBytes } = found
    ? await readCheckpoint(file, arrays, { identity })
    : { state: beginning, logBytes: 0 };
  const log = await openTrainingLog(join(folder, 'train.jsonl'), logBytes);
  return {
    state,
    log,
    async keepBest(best) {
      await writeTensorFile(join(folder, bestName(best)), arrays.parameters, {
        format: 'pt',
        best: JSON.stringify(best),
      });
    },
    async save(next) {
      const bytes = await log.sync(); // before the checkpoint that counts on these lines
      await writeCheckpoint(file, arrays, { identity, state: next, logBytes: bytes });
      await syncFolder(folder); // before what only the old checkpoint needs is removed
      const kept = next.best === undefined ? undefined : bestName(next.best);
      for (const name of await readdir(folder)) {
        if (isBestName(name) && name !== kept) await rm(join(folder, name), { force: true });
      }
    },
    async restoreBest(best) {
      await readTensorFile(join(folder, bestName(best)), arrays.parameters, () => undefined);
    },
    close: () => log.close(),
  };
}

/** Makes renames in a folder last; where the system cannot (Windows), it keeps their order itself. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
    if (code !== 'EPERM' && code !== 'EISDIR' && code !== 'EACCES' && code !== 'EINVAL') {
      throw writeError(error, folder);
    }
  }
}
