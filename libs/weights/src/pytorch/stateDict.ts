import { InputError, printable } from '@labelray/core';
import { saveAgain } from './pickleMachine.ts';
import type { PickleDict, PickleTensor, PickleValue } from './pickleValue.ts';

/** Where training scripts put the state dict of the model. */
const places = ['model_state_dict', 'state_dict', 'model'] as const;

export interface StateDict {
  /** The key it lay under; undefined where the file holds nothing else. */
  readonly key: (typeof places)[number] | undefined;
  readonly tensors: ReadonlyMap<string, PickleTensor>;
  /** Keys of all else: of the file, and of the state dict where the value is no tensor. */
  readonly leftOut: readonly string[];
}

const isDict = (value: PickleValue | undefined): value is PickleDict =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'dict';

const isTensor = (value: PickleValue): value is PickleTensor =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'tensor';

const holdsTensors = (value: PickleValue | undefined): value is PickleDict =>
  isDict(value) && [...value.entries.values()].some(isTensor);

const nameOf = (key: PickleValue): string =>
  typeof key === 'string' ? key : typeof key === 'object' ? '(object)' : String(key);

/**
 * Finds the state dict in a checkpoint: under `model_state_dict`, `state_dict` or `model`, else the checkpoint itself.
 * A leading `module.`, which DataParallel adds, is taken off the names.
 *
 * Throws InputError where there is none, or two names become one.
 */
export function findStateDict(checkpoint: PickleValue, file: string): StateDict {
  const top = isDict(checkpoint) ? checkpoint.entries : new Map<PickleValue, PickleValue>();
  const key = places.find((place) => holdsTensors(top.get(place)));
  const found = key === undefined ? checkpoint : top.get(key);
  if (!holdsTensors(found)) {
    const keys = [...top.keys()].slice(0, 8).map((name) => `"${printable(nameOf(name))}"`);
    throw new InputError(
      isDict(checkpoint)
        ? `holds no state dict; its keys: ${keys.join(', ') || 'none'}`
        : 'holds no dict of tensors',
      { file, remedy: saveAgain },
    );
  }
  const tensors = new Map<string, PickleTensor>();
  const leftOut = key === undefined ? [] : [...top.keys()].filter((k) => k !== key).map(nameOf);
  for (const [entry, value] of found.entries) {
    if (typeof entry !== 'string' || !isTensor(value)) {
      leftOut.push(nameOf(entry));
      continue;
    }
    const name = entry.replace(/^module\./, '');
    if (tensors.has(name)) {
      throw new InputError(`holds tensor "${printable(name)}" with and without "module."`, {
        file,
        remedy: saveAgain,
      });
    }
    tensors.set(name, value);
  }
  return { key, tensors, leftOut };
}
