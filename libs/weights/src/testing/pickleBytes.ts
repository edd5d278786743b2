import { Buffer } from 'node:buffer';

/** A piece of a pickle: opcodes and their arguments. Pieces are put together by concatenation. */
type Piece = Buffer;

/** Bytes, opcodes by their letters, or by their numbers. */
export type PicklePart = Uint8Array | string | readonly number[];

const join = (...pieces: readonly PicklePart[]): Piece =>
  Buffer.concat(
    pieces.map((piece) =>
      typeof piece === 'string' ? Buffer.from(piece, 'latin1') : Buffer.from(piece),
    ),
  );

const u32 = (value: number): Piece => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** BININT1 or BININT, as Python writes them. */
const integer = (value: number): Piece =>
  value >= 0 && value < 256 ? join('K', [value]) : join('J', u32(value >>> 0));

const text = (value: string): Piece => {
  const bytes = Buffer.from(value);
  return join('X', u32(bytes.length), bytes);
};

const tuple = (...items: readonly Piece[]): Piece => join('(', ...items, 't');
const list = (...items: readonly Piece[]): Piece => join('](', ...items, 'e');

const dict = (entries: Readonly<Record<string, Piece>>): Piece =>
  join('}(', ...Object.entries(entries).flatMap(([key, value]) => [text(key), value]), 'u');

const global = (module: string, name: string): Piece => join(`c${module}\n${name}\n`);
const call = (callee: Piece, ...args: readonly Piece[]): Piece => join(callee, tuple(...args), 'R');

/** An OrderedDict with attributes, as state_dict() makes it. */
const orderedDict = (entries: Readonly<Record<string, Piece>>): Piece =>
  join(
    call(global('collections', 'OrderedDict')),
    dict(entries).subarray(1), // its items without EMPTY_DICT
    dict({ _metadata: dict({}) }),
    'b',
  );

const storage = (type: string, key: string, count: number): Piece =>
  join(tuple(text('storage'), global('torch', type), text(key), text('cpu'), integer(count)), 'Q');

interface TensorOfPickle {
  readonly type?: string;
  readonly key?: string;
  readonly count: number;
  readonly offset?: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
}

const tensor = ({
  type = 'FloatStorage',
  key = '0',
  count,
  offset = 0,
  shape,
  strides,
}: TensorOfPickle): Piece =>
  call(
    global('torch._utils', '_rebuild_tensor_v2'),
    storage(type, key, count),
    integer(offset),
    tuple(...shape.map(integer)),
    tuple(...strides.map(integer)),
    join([0x89]),
    call(global('collections', 'OrderedDict')),
  );

const parameter = (of: Piece): Piece =>
  call(
    global('torch._utils', '_rebuild_parameter'),
    of,
    join([0x88]),
    call(global('collections', 'OrderedDict')),
  );

/** A whole pickle of protocol 2. */
const whole = (...pieces: readonly PicklePart[]): Piece => join([0x80, 2], ...pieces, '.');

/** Writes pickles opcode by opcode, right ones and wrong ones; every function gives bytes. */
export const pickleBytes = {
  call,
  dict,
  global,
  integer,
  join,
  list,
  orderedDict,
  parameter,
  storage,
  tensor,
  text,
  tuple,
  whole,
};
