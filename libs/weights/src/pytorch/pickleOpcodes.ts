import type { Buffer } from 'node:buffer';
import type { PickleMachine } from './pickleMachine.ts';
import type { PickleDict, PickleValue } from './pickleValue.ts';
import { build, pushGlobal, pushStorage, reduce, setEntry } from './torchNames.ts';

type Action = (machine: PickleMachine) => unknown;

export interface Opcode {
  readonly name: string;
  /** Absent for opcodes that torch.save does not write, or that call what the file names. */
  readonly run: Action | undefined;
}

/** 8192 bits; random states of NumPy have 128. */
const longestInteger = 1024;

/** A whole number as a number where that is exact. */
const whole = (value: bigint): number | bigint =>
  value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;

/** Little-endian two's complement. */
function integer(machine: PickleMachine, bytes: Buffer): number | bigint {
  if (bytes.length > longestInteger) {
    throw machine.refusal(`holds an integer of ${bytes.length} bytes`);
  }
  if (bytes.length === 0) return 0;
  const hex = bytes.toReversed().reduce((text, b) => text + b.toString(16).padStart(2, '0'), '0x');
  return whole(BigInt.asIntN(8 * bytes.length, BigInt(hex)));
}

function decimal(machine: PickleMachine, text: string): number | bigint {
  if (text.length <= longestInteger && /^-?\d+$/.test(text)) return whole(BigInt(text));
  throw machine.refusal('holds no whole number');
}

/** Protocol 1 writes booleans as numbers of two digits. */
function booleanOrInteger(machine: PickleMachine): PickleMachine {
  const line = machine.line();
  return machine.push(line === '00' || line === '01' ? line === '01' : decimal(machine, line));
}

function memoIndex(machine: PickleMachine): number {
  const line = machine.line();
  if (/^\d{1,10}$/.test(line)) return Number(line);
  throw machine.refusal('has a memo index that is no whole number from 0 on');
}

const pushTuple = (machine: PickleMachine, items: readonly PickleValue[]): PickleMachine =>
  machine.push({ kind: 'tuple', at: machine.at, items });

/** The last `count` values of the stack, in their order. */
const lastOf = (machine: PickleMachine, count: number): readonly PickleValue[] =>
  Array.from({ length: count }, () => machine.pop()).reverse();

function addAll(machine: PickleMachine, items: readonly PickleValue[]): PickleMachine {
  const list = machine.topList();
  for (const item of items) list.items.push(item);
  return machine;
}

const emptyDict = (at: number): PickleDict => ({
  kind: 'dict',
  at,
  ordered: false,
  entries: new Map(),
});

function setPairs(
  machine: PickleMachine,
  items: readonly PickleValue[],
  { entries } = machine.topDict(),
): PickleMachine {
  for (let i = 0; i < items.length; i += 2) {
    const [key, value] = [items[i], items[i + 1]];
    if (key === undefined || value === undefined) throw machine.refusal('has a key without value');
    setEntry(machine, entries, key, value);
  }
  return machine;
}

function pushDict(machine: PickleMachine): PickleMachine {
  const dict = emptyDict(machine.at);
  setPairs(machine, machine.popMark(), dict);
  return machine.push(dict);
}

function stackGlobal(machine: PickleMachine): void {
  const [module, attribute] = lastOf(machine, 2);
  if (typeof module !== 'string' || typeof attribute !== 'string') {
    throw machine.refusal('names something that is no text');
  }
  pushGlobal(machine, module, attribute);
}

function protocol(machine: PickleMachine): void {
  const version = machine.take(1).readUInt8();
  if (version > 5) throw machine.refusal(`is of version ${version}; 5 is the last one known`);
}

const opcodes: readonly (readonly [code: number, name: string, run?: Action])[] = [
  [0x28, 'MARK', (m) => m.mark()],
  [0x29, 'EMPTY_TUPLE', (m) => pushTuple(m, [])],
  [0x30, 'POP', (m) => m.popAny()],
  [0x31, 'POP_MARK', (m) => m.popMark()],
  [0x32, 'DUP', (m) => m.push(m.top())],
  [0x42, 'BINBYTES', (m) => m.push(m.counted(4))],
  [0x43, 'SHORT_BINBYTES', (m) => m.push(m.counted(1))],
  [0x46, 'FLOAT'],
  [0x47, 'BINFLOAT', (m) => m.push(m.take(8).readDoubleBE())],
  [0x49, 'INT', booleanOrInteger],
  [0x4a, 'BININT', (m) => m.push(m.take(4).readInt32LE())],
  [0x4b, 'BININT1', (m) => m.push(m.take(1).readUInt8())],
  [0x4c, 'LONG', (m) => m.push(decimal(m, m.line().replace(/L$/, '')))],
  [0x4d, 'BININT2', (m) => m.push(m.take(2).readUInt16LE())],
  [0x4e, 'NONE', (m) => m.push(null)],
  [0x50, 'PERSID'],
  [0x51, 'BINPERSID', pushStorage],
  [0x52, 'REDUCE', reduce],
  [0x53, 'STRING'],
  [0x54, 'BINSTRING', (m) => m.push(m.text(m.counted(4)))],
  [0x55, 'SHORT_BINSTRING', (m) => m.push(m.text(m.counted(1)))],
  [0x56, 'UNICODE'],
  [0x58, 'BINUNICODE', (m) => m.push(m.text(m.counted(4)))],
  [0x5d, 'EMPTY_LIST', (m) => m.push({ kind: 'list', at: m.at, items: [] })],
  [0x61, 'APPEND', (m) => addAll(m, [m.pop()])],
  [0x62, 'BUILD', build],
  [0x63, 'GLOBAL', (m) => pushGlobal(m, m.line(), m.line())],
  [0x64, 'DICT', pushDict],
  [0x65, 'APPENDS', (m) => addAll(m, m.popMark())],
  [0x67, 'GET', (m) => m.recall(memoIndex(m))],
  [0x68, 'BINGET', (m) => m.recall(m.take(1).readUInt8())],
  [0x69, 'INST'],
  [0x6a, 'LONG_BINGET', (m) => m.recall(m.take(4).readUInt32LE())],
  [0x6c, 'LIST', (m) => m.push({ kind: 'list', at: m.at, items: m.popMark() })],
  [0x6f, 'OBJ'],
  [0x70, 'PUT', (m) => m.remember(memoIndex(m))],
  [0x71, 'BINPUT', (m) => m.remember(m.take(1).readUInt8())],
  [0x72, 'LONG_BINPUT', (m) => m.remember(m.take(4).readUInt32LE())],
  [0x73, 'SETITEM', (m) => setPairs(m, lastOf(m, 2))],
  [0x74, 'TUPLE', (m) => pushTuple(m, m.popMark())],
  [0x75, 'SETITEMS', (m) => setPairs(m, m.popMark())],
  [0x7d, 'EMPTY_DICT', (m) => m.push(emptyDict(m.at))],
  [0x80, 'PROTO', protocol],
  [0x81, 'NEWOBJ'],
  [0x82, 'EXT1'],
  [0x83, 'EXT2'],
  [0x84, 'EXT4'],
  [0x85, 'TUPLE1', (m) => pushTuple(m, lastOf(m, 1))],
  [0x86, 'TUPLE2', (m) => pushTuple(m, lastOf(m, 2))],
  [0x87, 'TUPLE3', (m) => pushTuple(m, lastOf(m, 3))],
  [0x88, 'NEWTRUE', (m) => m.push(true)],
  [0x89, 'NEWFALSE', (m) => m.push(false)],
  [0x8a, 'LONG1', (m) => m.push(integer(m, m.counted(1)))],
  [0x8b, 'LONG4', (m) => m.push(integer(m, m.counted(4)))],
  [0x8c, 'SHORT_BINUNICODE', (m) => m.push(m.text(m.counted(1)))],
  [0x8d, 'BINUNICODE8', (m) => m.push(m.text(m.counted(8)))],
  [0x8e, 'BINBYTES8', (m) => m.push(m.counted(8))],
  [0x8f, 'EMPTY_SET'],
  [0x90, 'ADDITEMS'],
  [0x91, 'FROZENSET'],
  [0x92, 'NEWOBJ_EX'],
  [0x93, 'STACK_GLOBAL', stackGlobal],
  [0x94, 'MEMOIZE', (m) => m.remember()],
  [0x95, 'FRAME', (m) => m.take(8)], // a hint for buffering
  [0x96, 'BYTEARRAY8', (m) => m.push(m.counted(8))],
  [0x97, 'NEXT_BUFFER'],
  [0x98, 'READONLY_BUFFER'],
];

/** Opcodes of pickle protocols 0 to 5 but STOP, by their byte. Source: pickletools.py of CPython. */
export const pickleOpcodes: ReadonlyMap<number, Opcode> = new Map(
  opcodes.map(([code, name, run]) => [code, { name, run }]),
);
