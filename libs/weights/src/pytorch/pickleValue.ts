import type { DType } from '../tensorInfo.ts';

/** What a pickle may hold here; `at` is the byte of the opcode that made it. */
export type PickleValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | PickleList
  | PickleTuple
  | PickleDict
  | PickleGlobal
  | PickleStorage
  | PickleTensor;

export interface PickleList {
  readonly kind: 'list';
  readonly at: number;
  readonly items: PickleValue[];
}

export interface PickleTuple {
  readonly kind: 'tuple';
  readonly at: number;
  readonly items: readonly PickleValue[];
}

export interface PickleDict {
  readonly kind: 'dict';
  readonly at: number;
  /** A collections.OrderedDict, which may carry attributes. */
  readonly ordered: boolean;
  readonly entries: Map<PickleValue, PickleValue>;
}

/** A name of the allow-list. */
export interface PickleGlobal {
  readonly kind: 'global';
  readonly name: string;
}

/** The bytes of one or several tensors: entry `data/<key>` of the archive. */
export interface PickleStorage {
  readonly kind: 'storage';
  readonly dtype: DType;
  readonly key: string;
  /** Elements. */
  readonly count: number;
}

/** A view of a storage; offset and strides count elements. */
export interface PickleTensor {
  readonly kind: 'tensor';
  readonly at: number;
  readonly storage: PickleStorage;
  readonly offset: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
}

/** What a value is, for messages. */
export function kindOf(value: PickleValue): string {
  if (value === null) return 'None';
  if (value instanceof Uint8Array) return 'bytes';
  return typeof value === 'object' ? value.kind : typeof value;
}
