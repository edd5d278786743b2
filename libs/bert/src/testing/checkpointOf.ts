import type { Parameter } from '@labelray/training';
import { checkpointBytes, pickleBytes } from '@labelray/weights/testing';
import type { Buffer } from 'node:buffer';

const { dict, integer, orderedDict, tensor, whole } = pickleBytes;

/** A checkpoint as a DataParallel script saves it: names with `module.`, an extra `position_ids`, the epoch beside. */
export function checkpointOf(parameters: ReadonlyMap<string, Parameter>): Buffer {
  const storages: Record<string, Uint8Array> = {};
  const tensors: Record<string, Buffer> = {};
  for (const [name, { shape, data }] of parameters) {
    const key = String(Object.keys(storages).length);
    const strides = shape.map((_, axis) =>
      shape.slice(axis + 1).reduce((product, length) => product * length, 1),
    );
    storages[key] = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    tensors[`module.${name}`] = tensor({ key, count: data.length, shape, strides });
  }
  storages.ids = new Uint8Array(8);
  const ids = { type: 'LongStorage', key: 'ids', count: 1, shape: [1, 1], strides: [1, 1] };
  tensors['module.bert.embeddings.position_ids'] = tensor(ids);
  const pickle = whole(dict({ epoch: integer(3), model_state_dict: orderedDict(tensors) }));
  return checkpointBytes(pickle, storages);
}
