import { InputError, printable } from '@labelray/core';
import { isObject } from './isObject.ts';
import { byteLengthOf } from './byteLengthOf.ts';
import { bytesPerElement } from './bytesPerElement.ts';
import { parseStrictJson } from './parseStrictJson.ts';
import type { DType, TensorInfo } from './tensorInfo.ts';

export interface SafetensorsHeader {
  /** In the order of their bytes in the file. */
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  readonly metadata: Readonly<Record<string, string>>;
}

const remedy = 'download the file again, or save it again with safetensors';

const isDType = (value: unknown): value is DType =>
  typeof value === 'string' && Object.hasOwn(bytesPerElement, value);

const shown = (value: unknown): string =>
  value === undefined ? 'missing' : printable(JSON.stringify(value));

function checkedMetadata(value: unknown, file: string): Readonly<Record<string, string>> {
  if (value === undefined) return {};
  if (!isObject(value)) throw new InputError('"__metadata__" is not an object', { file, remedy });
  const texts = Object.entries(value).map(([key, text]): readonly [string, string] => {
    if (typeof text === 'string') return [key, text];
    throw new InputError(`"__metadata__" of "${printable(key)}" is ${shown(text)}, not a text`, {
      file,
      remedy,
    });
  });
  return Object.fromEntries(texts);
}

function checkedTensor(name: string, value: unknown, file: string, dataStart: number): TensorInfo {
  const refused = (problem: string, how = remedy): InputError =>
    new InputError(`tensor "${printable(name)}" ${problem}`, { file, remedy: how });
  if (!isObject(value)) throw refused(`is ${shown(value)}, not an object`);
  const { dtype, shape, data_offsets: range } = value;
  if (!isDType(dtype)) {
    const known = Object.keys(bytesPerElement).join(', ');
    throw refused(`has the unknown type ${shown(dtype)}`, `save it as one of ${known}`);
  }
  if (!Array.isArray(shape)) throw refused(`has a shape that is ${shown(shape)}, not a list`);
  const byteLength = byteLengthOf(dtype, shape);
  if (byteLength === undefined) throw refused(`has the impossible shape ${shown(shape)}`);
  const [start, end] =
    Array.isArray(range) && range.length === 2 ? (range as readonly unknown[]) : [];
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) {
    throw refused(`has data_offsets that are ${shown(range)}, not two whole numbers`);
  }
  const length = Number(end) - Number(start);
  if (Number(start) < 0 || length !== byteLength) {
    throw refused(
      `has ${length} bytes at ${shown(range)}, but ${dtype} of shape ${shown(shape)} takes ${byteLength}`,
    );
  }
  return {
    name,
    dtype,
    shape: shape as readonly number[], // byteLengthOf has seen that each is a number
    file,
    offset: dataStart + Number(start),
    byteLength,
  };
}

/**
 * Parses the header of a safetensors file, `bytes`, and holds it to the `dataLength` bytes that follow it from
 * `dataStart` on: each tensor as long as its type and shape say, one after the other, none left over.
 *
 * Throws InputError with the tensor and the value.
 */
export function parseSafetensorsHeader(
  bytes: Uint8Array,
  {
    file,
    dataStart,
    dataLength,
  }: { readonly file: string; readonly dataStart: number; readonly dataLength: number },
): SafetensorsHeader {
  const header = parseStrictJson(bytes, { file, what: 'the header', remedy });
  if (!isObject(header)) throw new InputError('the header is not an object', { file, remedy });
  const tensors = Object.entries(header)
    .filter(([name]) => name !== '__metadata__')
    .map(([name, value]) => checkedTensor(name, value, file, dataStart))
    .sort((a, b) => a.offset - b.offset || a.byteLength - b.byteLength);
  let next = dataStart;
  for (const { name, offset, byteLength } of tensors) {
    const place = `tensor "${printable(name)}" at byte ${offset}`;
    if (offset < next) throw new InputError(`${place} overlaps another`, { file, remedy });
    if (offset > next) {
      throw new InputError(`${place} leaves a hole of ${offset - next} bytes`, { file, remedy });
    }
    next += byteLength;
    if (next > dataStart + dataLength) {
      throw new InputError(
        `${place} ends at byte ${next}, but the file at ${dataStart + dataLength}`,
        { file, remedy },
      );
    }
  }
  const left = dataStart + dataLength - next;
  if (left > 0)
    throw new InputError(`${left} bytes at the end belong to no tensor`, { file, remedy });
  return {
    tensors: new Map(tensors.map((tensor) => [tensor.name, tensor])),
    metadata: checkedMetadata(header.__metadata__, file),
  };
}
