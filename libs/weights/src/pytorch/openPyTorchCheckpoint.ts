import { InputError, printable } from '@labelray/core';
import { Buffer } from 'node:buffer';
import { dirname } from 'node:path';
import { digestOnce } from '../digestOnce.ts';
import { withOpenFile, type OpenFile } from '../openFile.ts';
import type { Weights } from '../openWeights.ts';
import type { TensorInfo } from '../tensorInfo.ts';
import { saveAgain } from './pickleMachine.ts';
import { placeTensor } from './placeTensor.ts';
import { readPickle } from './readPickle.ts';
import { findStateDict, type StateDict } from './stateDict.ts';
import { zipDirectory, type ZipEntry } from './zipDirectory.ts';

/** The tensors of a PyTorch checkpoint, read in place as those of a safetensors file. */
export interface PyTorchCheckpoint extends Weights {
  /** The key the state dict lay under; undefined where it is the whole file. */
  readonly stateDict: StateDict['key'];
  /** Keys of what was left out: optimiser, epoch, whatever is no tensor of the state dict. */
  readonly leftOut: readonly string[];
}

/** The largest checkpoints have pickles of a few megabytes: tensors are not in them. */
const longestPickle = 1 << 25;
/** Of PyTorch 2.x; its own reader refuses newer ones too. */
const lastVersion = 10;

type Directory = ReadonlyMap<string, ZipEntry>;

/** Name of the folder that holds everything: torch.save takes it from the file's name. */
function prefixOf(entries: Directory, file: string): string {
  const pickles = [...entries.keys()].filter((name) => /^[^/]+\/data\.pkl$/.test(name));
  const [pickle] = pickles;
  if (pickle !== undefined && pickles.length === 1) return pickle.slice(0, -'data.pkl'.length);
  throw new InputError(
    pickle === undefined
      ? 'is a zip archive without "<folder>/data.pkl"'
      : `holds ${pickles.length} pickles: ${printable(pickles.join(', '))}`,
    { file, remedy: 'give a .pth or .pt file that torch.save wrote' },
  );
}

function bytesOf(
  { name, offset, length, stored }: ZipEntry,
  file: OpenFile,
  most: number,
): Uint8Array {
  const problem = !stored
    ? 'is packed; torch.save stores it as it is'
    : length > most
      ? `has ${length} bytes, more than ${most}`
      : undefined;
  if (problem === undefined) return file.read(offset, length);
  throw new InputError(`entry "${printable(name)}" ${problem}`, {
    file: file.name,
    remedy: saveAgain,
  });
}

/** Throws where the entries beside the pickle say that numbers or layout are other ones. */
function checkLayout(entries: Directory, prefix: string, file: OpenFile): void {
  const textOf = (name: string): string | undefined => {
    const entry = entries.get(prefix + name);
    return (
      entry &&
      Buffer.from(bytesOf(entry, file, 64))
        .toString('latin1')
        .trim()
    );
  };
  const order = textOf('byteorder') ?? 'little';
  if (order !== 'little') {
    throw new InputError('entry "byteorder" does not say "little"', {
      file: file.name,
      remedy: 'load and save it again on a machine of today: its numbers are written backwards',
    });
  }
  const version = textOf('version') ?? '3';
  if (!(Number(version) <= lastVersion)) {
    throw new InputError(`entry "version" is not a number up to ${lastVersion}`, {
      file: file.name,
      remedy: saveAgain,
    });
  }
}

/**
 * Opens a checkpoint of torch.save (PyTorch 1.6 or newer: a zip archive of a pickle and raw tensors) without running
 * anything: the pickle's opcodes are interpreted by an allow-list, the tensors stay in the file. Takes the state dict
 * (the whole file, or under `model_state_dict`, `state_dict`, `model`) and removes a leading `module.` from names.
 *
 * Memory: the pickle, at most 32 MiB, and what it makes. Throws InputError with the opcode and its byte, the entry or
 * the tensor: on every name outside the list, older formats, packed or overlapping entries, sizes that lie, views that
 * pass their storage or have gaps, pickles that are cut off, nested deeply or hold themselves.
 */
export async function openPyTorchCheckpoint(file: string): Promise<PyTorchCheckpoint> {
  return withOpenFile(file, async (open) => {
    const entries = await zipDirectory(open);
    const prefix = prefixOf(entries, file);
    checkLayout(entries, prefix, open);
    const pickle = entries.get(`${prefix}data.pkl`);
    if (pickle === undefined) throw new InputError('has no data.pkl', { file, remedy: saveAgain });
    const checkpoint = readPickle(bytesOf(pickle, open, longestPickle), file);
    const { key, tensors, leftOut } = findStateDict(checkpoint, file);
    const entryOf = (storage: string): ZipEntry | undefined =>
      entries.get(`${prefix}data/${storage}`);
    const placed = new Map<string, TensorInfo>();
    for (const [name, tensor] of tensors) {
      placed.set(name, placeTensor(name, tensor, { file, entryOf }));
    }
    return {
      folder: dirname(file),
      files: [file],
      tensors: placed,
      metadata: {},
      digest: digestOnce([file]),
      stateDict: key,
      leftOut,
    };
  });
}
