import { printable } from '@labelray/core';
import type { DType } from '../tensorInfo.ts';
import { saveAgain, type PickleMachine } from './pickleMachine.ts';
import {
  kindOf,
  type PickleDict,
  type PickleStorage,
  type PickleTensor,
  type PickleTuple,
  type PickleValue,
} from './pickleValue.ts';

/** Storage classes of torch.save. */
const storages: Readonly<Record<string, DType>> = {
  'torch.DoubleStorage': 'F64',
  'torch.FloatStorage': 'F32',
  'torch.HalfStorage': 'F16',
  'torch.BFloat16Storage': 'BF16',
  'torch.LongStorage': 'I64',
  'torch.IntStorage': 'I32',
  'torch.ShortStorage': 'I16',
  'torch.CharStorage': 'I8',
  'torch.ByteStorage': 'U8',
  'torch.BoolStorage': 'BOOL',
};

const isKind = <K extends 'tuple' | 'list' | 'dict' | 'global' | 'storage' | 'tensor'>(
  value: PickleValue | undefined,
  kind: K,
): value is Extract<PickleValue, { readonly kind: K }> =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

const isCount = (value: PickleValue | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** As many as PyTorch has. */
const mostDimensions = 64;

function counts(
  machine: PickleMachine,
  value: PickleValue | undefined,
  what: string,
): readonly number[] {
  if (isKind(value, 'tuple')) {
    const { items } = value;
    if (items.length <= mostDimensions && items.every(isCount)) return items;
  }
  throw machine.refusal(
    `rebuilds a tensor whose ${what} is not a tuple of at most ${mostDimensions} whole numbers`,
  );
}

/** _rebuild_tensor_v2(storage, offset, size, stride, requires_grad, backward_hooks, metadata). */
function rebuildTensor(machine: PickleMachine, { items }: PickleTuple): PickleTensor {
  const [storage, offset, size, stride] = items;
  if (items.length < 6 || items.length > 7 || !isKind(storage, 'storage') || !isCount(offset)) {
    throw machine.refusal('rebuilds a tensor without a storage and an offset');
  }
  const shape = counts(machine, size, 'size');
  const strides = counts(machine, stride, 'stride');
  if (shape.length !== strides.length) {
    throw machine.refusal(`rebuilds a tensor of ${shape.length} sizes, ${strides.length} strides`);
  }
  return { kind: 'tensor', at: machine.at, storage, offset, shape, strides };
}

/** _rebuild_parameter(data, requires_grad, backward_hooks). */
function rebuildParameter(machine: PickleMachine, { items }: PickleTuple): PickleTensor {
  const [tensor] = items;
  if (items.length === 3 && isKind(tensor, 'tensor')) return tensor;
  throw machine.refusal('rebuilds a parameter that is no tensor');
}

/** OrderedDict() or OrderedDict(pairs). */
function orderedDict(machine: PickleMachine, { items }: PickleTuple): PickleDict {
  const [pairs] = items;
  const entries = new Map<PickleValue, PickleValue>();
  if (items.length > 1 || (items.length === 1 && !isKind(pairs, 'list'))) {
    throw machine.refusal('makes an OrderedDict of something that is no list of pairs');
  }
  for (const pair of isKind(pairs, 'list') ? pairs.items : []) {
    machine.spend(1);
    const [key, value, ...more] = isKind(pair, 'tuple') || isKind(pair, 'list') ? pair.items : [];
    if (key === undefined || value === undefined || more.length > 0) {
      throw machine.refusal('makes an OrderedDict of something that is no list of pairs');
    }
    setEntry(machine, entries, key, value);
  }
  return { kind: 'dict', at: machine.at, ordered: true, entries };
}

const calls: Readonly<
  Record<string, (machine: PickleMachine, args: PickleTuple) => PickleTensor | PickleDict>
> = {
  'torch._utils._rebuild_tensor_v2': rebuildTensor,
  'torch._utils._rebuild_parameter': rebuildParameter,
  'collections.OrderedDict': orderedDict,
};

/** Pushes a name of the allow-list: three functions that are done here, and the storage classes, which are types only. */
export function pushGlobal(
  machine: PickleMachine,
  module: string,
  attribute: string,
): PickleMachine {
  const name = `${module}.${attribute}`;
  if (!Object.hasOwn(calls, name) && !Object.hasOwn(storages, name)) {
    throw machine.refusal(
      `names ${printable(name)}, which is none of the few names that weights need; nothing was run`,
      `trust the file only if you trust its source, then ${saveAgain}`,
    );
  }
  return machine.push({ kind: 'global', name });
}

/** REDUCE: the result of one of the three functions. */
export function reduce(machine: PickleMachine): void {
  const args = machine.pop();
  const callee = machine.pop();
  if (!isKind(args, 'tuple')) throw machine.refusal(`calls with a ${kindOf(args)}, not a tuple`);
  const call = isKind(callee, 'global') && Object.hasOwn(calls, callee.name) ? callee.name : '';
  const run = calls[call];
  if (run === undefined) {
    const what = isKind(callee, 'global') ? callee.name : `a ${kindOf(callee)}`;
    throw machine.refusal(`calls ${what}, which is not allowed; nothing was run`, saveAgain);
  }
  machine.push(run(machine, args));
}

/** BUILD: the attributes of an OrderedDict (`_metadata` of a state dict) are passed over, others refused. */
export function build(machine: PickleMachine): void {
  const state = machine.pop();
  const target = machine.top();
  if (isKind(target, 'dict') && target.ordered && isKind(state, 'dict')) return;
  throw machine.refusal(`sets the state of a ${kindOf(target)}, which is not allowed`, saveAgain);
}

/** BINPERSID: ('storage', class, key, location, count). */
export function pushStorage(machine: PickleMachine): void {
  const id = machine.pop();
  const [tag, type, key, location, count] = isKind(id, 'tuple') ? id.items : [];
  const dtype = isKind(type, 'global') ? storages[type.name] : undefined;
  if (
    tag !== 'storage' ||
    dtype === undefined ||
    typeof key !== 'string' ||
    typeof location !== 'string' ||
    !isCount(count)
  ) {
    throw machine.refusal('is no storage of torch.save', saveAgain);
  }
  const storage: PickleStorage = { kind: 'storage', dtype, key, count };
  machine.push(storage);
}

/** Sets an entry; throws on a key that Python could not hash. */
export function setEntry(
  machine: PickleMachine,
  entries: Map<PickleValue, PickleValue>,
  key: PickleValue,
  value: PickleValue,
): void {
  if (isKind(key, 'list') || isKind(key, 'dict')) {
    throw machine.refusal(`uses a ${key.kind} as a key`);
  }
  entries.set(key, value);
}
