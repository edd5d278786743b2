import { expect, test } from '@jest/globals';
import { InputError } from '@labelray/core';
import { Buffer } from 'node:buffer';
import { pickleBytes, type PicklePart } from '../testing/pickleBytes.ts';
import { readPickle } from './readPickle.ts';

const {
  call,
  dict,
  global,
  integer,
  join,
  list,
  orderedDict,
  storage,
  tensor,
  text,
  tuple,
  whole,
} = pickleBytes;

const read = (...pieces: readonly PicklePart[]) => readPickle(whole(...pieces), 'm.pth');

function refusal(pickle: Uint8Array): string {
  try {
    readPickle(pickle, 'm.pth');
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('no error');
}

test.each<readonly [string, Buffer, unknown]>([
  ['NONE', join('N'), null],
  ['NEWTRUE', join([0x88]), true],
  ['NEWFALSE', join([0x89]), false],
  ['INT, a boolean', join('I01\n'), true],
  ['INT', join('I-7\n'), -7],
  ['BININT', join('J', [0xff, 0xff, 0xff, 0xff]), -1],
  ['BININT1', join('K', [255]), 255],
  ['BININT2', join('M', [0, 1]), 256],
  ['LONG', join('L12L\n'), 12],
  ['LONG1, empty', join([0x8a, 0]), 0],
  ['LONG1, negative', join([0x8a, 1, 0x80]), -128],
  ['LONG1, nine bytes', join([0x8a, 9, 0, 0, 0, 0, 0, 0, 0, 0, 1]), 2n ** 64n],
  ['LONG4', join([0x8b, 2, 0, 0, 0, 0, 1]), 256],
  ['BINFLOAT', join('G', [0x3f, 0xf8, 0, 0, 0, 0, 0, 0]), 1.5], // big-endian
  ['BINUNICODE', text('é'), 'é'],
  ['SHORT_BINUNICODE', join([0x8c, 1], 'a'), 'a'],
  ['BINUNICODE8', join([0x8d, 1, 0, 0, 0, 0, 0, 0, 0], 'a'), 'a'],
  ['BINSTRING', join('T', [1, 0, 0, 0], 'a'), 'a'],
  ['SHORT_BINSTRING', join('U', [1], 'a'), 'a'],
  ['POP, DUP', join('K', [1], '2', '0'), 1],
  ['POP of a mark', join('K', [1], '(0'), 1],
  ['POP_MARK', join('K', [1], '(K', [2], '1'), 1],
  ['PUT, GET', join('K', [1], 'p0\n0g0\n'), 1],
  ['BINPUT, BINGET', join('K', [1], 'q', [7], '0h', [7]), 1],
  [
    'LONG_BINPUT of a huge index',
    join('N', 'r', [255, 255, 255, 255], '0j', [255, 255, 255, 255]),
    null,
  ],
  ['MEMOIZE', join('K', [1], [0x94], '0h', [0]), 1],
  ['FRAME', join([0x95, 2, 0, 0, 0, 0, 0, 0, 0], 'K', [1]), 1],
])('%s', (_, piece, expected) => {
  expect(read(piece)).toEqual(expected);
});

test('bytes of each length', () => {
  for (const piece of [
    join('B', [2, 0, 0, 0], 'ab'),
    join('C', [2], 'ab'),
    join([0x8e, 2, 0, 0, 0, 0, 0, 0, 0], 'ab'),
    join([0x96, 2, 0, 0, 0, 0, 0, 0, 0], 'ab'),
  ]) {
    expect(Buffer.from(read(piece) as Uint8Array).toString()).toBe('ab');
  }
});

test('lists, tuples and dicts, made by each of their opcodes', () => {
  const one = integer(1);
  const lists = [list(one), join('(', one, 'l'), join(']', one, 'a')];
  for (const piece of lists) expect(read(piece)).toMatchObject({ kind: 'list', items: [1] });
  expect(read(join(one, one, one, [0x87]))).toMatchObject({ kind: 'tuple', items: [1, 1, 1] });
  expect(read(join(one, one, [0x86]))).toMatchObject({ kind: 'tuple', items: [1, 1] });
  expect(read(join(one, [0x85]))).toMatchObject({ kind: 'tuple', items: [1] });
  expect(read(')')).toMatchObject({ kind: 'tuple', items: [] });
  const entries = new Map([['a', 1]]);
  const pair = [text('a'), one];
  for (const piece of [dict({ a: one }), join('(', ...pair, 'd'), join('}', ...pair, 's')]) {
    expect(read(piece)).toMatchObject({ kind: 'dict', ordered: false, entries });
  }
  const ofPairs = call(global('collections', 'OrderedDict'), list(tuple(...pair)));
  for (const piece of [orderedDict({ a: one }), ofPairs]) {
    expect(read(piece)).toMatchObject({ kind: 'dict', ordered: true, entries });
  }
});

test('a tensor is a view of a storage, by GLOBAL or by STACK_GLOBAL', () => {
  const view = { count: 6, offset: 2, shape: [2, 2], strides: [2, 1] };
  const expected = {
    kind: 'tensor',
    storage: { kind: 'storage', dtype: 'F32', key: '0', count: 6 },
    offset: 2,
    shape: [2, 2],
    strides: [2, 1],
  };
  expect(read(tensor(view))).toMatchObject(expected);
  expect(read(pickleBytes.parameter(tensor(view)))).toMatchObject(expected);
  const stacked = join(text('torch._utils'), text('_rebuild_tensor_v2'), [0x93]);
  const named = global('torch._utils', '_rebuild_tensor_v2');
  const rest = tensor(view).subarray(named.length);
  expect(read(stacked, rest)).toMatchObject(expected);
});

test.each([
  ['GLOBAL', global('os', 'system'), 'GLOBAL at byte 2 names os.system'],
  ['GLOBAL of a builtin', global('builtins', 'eval'), 'names builtins.eval'],
  ['a name of Object', global('', 'constructor'), 'names .constructor'],
  [
    'STACK_GLOBAL',
    join(text('posix'), text('system'), [0x93]),
    'STACK_GLOBAL at byte 23 names posix.system', // 2 + 5 + 5 + 5 + 6
  ],
  ['STACK_GLOBAL of numbers', join(integer(1), integer(2), [0x93]), 'no text'],
  ['INST', join('(ios\nsystem\n'), 'INST at byte 3 is not allowed; nothing was run'],
  ['OBJ', join('(o'), 'OBJ at byte 3'],
  ['NEWOBJ', join(global('collections', 'OrderedDict'), ')', [0x81]), 'NEWOBJ at byte 28'],
  ['NEWOBJ_EX', join([0x92]), 'NEWOBJ_EX at byte 2'],
  ['EXT1', join([0x82, 1]), 'EXT1 at byte 2'],
  ['EXT4', join([0x84, 1, 0, 0, 0]), 'EXT4 at byte 2'],
  ['PERSID', join('Pa\n'), 'PERSID at byte 2'],
  ['STRING', join("S'a'\n"), 'STRING at byte 2'],
  ['FROZENSET', join('(', [0x91]), 'FROZENSET at byte 3'],
  ['an unknown opcode', join([0xff]), 'the unknown opcode 0xff at byte 2 is not allowed'],
  ['a call of a storage class', call(global('torch', 'FloatStorage')), 'calls torch.FloatStorage'],
  ['a call of a text', call(text('a')), 'calls a string, which is not allowed'],
  ['a call without a tuple', join(global('collections', 'OrderedDict'), 'NR'), 'calls with a None'],
  ['BUILD of a dict', join('}}b'), 'BUILD at byte 4 sets the state of a dict'],
  ['BUILD of a tensor', join(tensor({ count: 1, shape: [], strides: [] }), '}b'), 'of a tensor'],
  [
    'BUILD by a text',
    join(call(global('collections', 'OrderedDict')), text('a'), 'b'),
    'sets the state of a dict',
  ],
])('nothing is run: %s', (_, piece, problem) => {
  const message = refusal(whole(piece));
  expect(message).toMatch(/^m\.pth: data\.pkl, /);
  expect(message).toContain(problem);
});

const fine = { count: 1, shape: [1], strides: [1] };
const long = (opcode: number, length: number): Buffer =>
  join([opcode, length & 255, length >> 8, 0, 0], new Uint8Array(length));

test.each([
  ['nothing on the stack', join('0'), 'POP at byte 2 finds nothing on the stack'],
  ['an item under the mark', join('N(a'), 'APPEND at byte 4 finds nothing'],
  ['no mark', join('t'), 'TUPLE at byte 2 finds no mark'],
  ['a rest', join('NN'), 'STOP at byte 4 leaves a rest behind'],
  ['an open mark', join('(N'), 'STOP at byte 4 leaves a rest'],
  ['bytes after the end', join('N.N'), 'STOP at byte 3 has bytes after it'],
  ['a memo that was not written', join('h', [3]), 'BINGET at byte 2 asks for memo 3'],
  ['a negative memo index', join('Np-1\n'), 'PUT at byte 3 has a memo index'],
  ['a huge memo index', join(`Np${'9'.repeat(400)}\n`), 'PUT at byte 3 has a memo index'],
  ['an odd number of items', join('}(N', 'u'), 'SETITEMS at byte 5 has a key without value'],
  ['items for a list', join('](NNu'), 'SETITEMS at byte 6 adds to a list, not a dict'],
  ['an item for a dict', join('}Na'), 'APPEND at byte 4 adds to a dict, not a list'],
  ['a list as a key', join('}(]Nu'), 'SETITEMS at byte 6 uses a list as a key'],
  ['a later protocol', join([0x80, 6]), 'PROTO at byte 2 is of version 6'],
  ['a cut-off text', join('X', [255, 255, 255, 255], 'a'), 'BINUNICODE at byte 2 needs'],
  ['a text of 2^63 bytes', join([0x8d, 0, 0, 0, 0, 0, 0, 0, 128]), 'BINUNICODE8 at byte 2 needs'],
  ['a text that is not UTF-8', join('X', [1, 0, 0, 0], [0xff]), 'that is not UTF-8'],
  ['a line without end', join('cos'), 'GLOBAL at byte 2 has no end of line'],
  ['no whole number', join('I1e3\n'), 'INT at byte 2 holds no whole number'],
  ['a number of 2000 digits', join(`L${'9'.repeat(2000)}L\n`), 'LONG at byte 2 holds no whole'],
  ['an integer of 2000 bytes', long(0x8b, 2000), 'LONG4 at byte 2 holds an integer of 2000 bytes'],
  ['a negative length', join([0x8b, 255, 255, 255, 255]), 'LONG4 at byte 2 needs'],
  ['another persistent id', join(text('a'), 'Q'), 'BINPERSID at byte 8 is no storage'],
  ['a storage of a class that is none', storage('FloatTensor', '0', 1), 'torch.FloatTensor'],
  ['a negative count', storage('FloatStorage', '0', -1), 'is no storage of torch.save'],
  ['a negative size', tensor({ ...fine, shape: [-1] }), 'whose size is not a tuple'],
  ['a negative offset', tensor({ ...fine, offset: -1 }), 'without a storage and an offset'],
  ['too few strides', tensor({ ...fine, strides: [] }), 'of 1 sizes, 0 strides'],
  [
    'too many sizes',
    tensor({ count: 1, shape: Array<number>(65).fill(1), strides: [] }),
    'whose size is not a tuple of at most 64',
  ],
  [
    'a tensor without arguments',
    call(global('torch._utils', '_rebuild_tensor_v2')),
    'REDUCE at byte 37 rebuilds a tensor without',
  ],
  [
    'a parameter of a text',
    call(global('torch._utils', '_rebuild_parameter'), text('a'), join('N'), join('N')),
    'rebuilds a parameter that is no tensor',
  ],
  [
    'an OrderedDict of no pairs',
    call(global('collections', 'OrderedDict'), list(integer(1))),
    'that is no list of pairs',
  ],
])('%s', (_, piece, problem) => {
  expect(refusal(whole(piece))).toContain(problem);
});

test('a pickle without end', () => {
  expect(refusal(whole('N').subarray(0, -1))).toContain('the end at byte 3 needs 1 more bytes');
  expect(refusal(new Uint8Array())).toContain('the end at byte 0 needs 1 more bytes');
});

test('what holds itself, directly or through others', () => {
  expect(refusal(whole(join(']q', [0], 'h', [0], 'a')))).toContain(
    'the list made at byte 2 holds itself',
  );
  const through = join('}q', [0], text('a'), '](h', [0], 'es'); // {a: [the dict]}
  expect(refusal(whole(through))).toContain('the dict made at byte 2 holds itself');
});

test('nesting: 100 is read, 101 refused, and 200,000 too', () => {
  const nested = (depth: number): Buffer => whole(']'.repeat(depth), 'a'.repeat(depth - 1));
  expect(readPickle(nested(100), 'm.pth')).toMatchObject({ kind: 'list' });
  expect(refusal(nested(101))).toContain('the list made at byte 102 is nested deeper than 100');
  expect(refusal(nested(200_000))).toContain('is nested deeper than 100');
}, 30_000);

test('a memo that doubles forty times is read as the forty lists it is', () => {
  const doubled = Array.from({ length: 40 }, (_, i) => join('](h', [i], 'h', [i], 'eq', [i + 1]));
  expect(
    read(']q', [0], '0', ...doubled.flatMap((piece) => [piece, '0']), 'h', [40]),
  ).toMatchObject({ kind: 'list' });
});

test('a memo that is copied again and again ends at the limit of work', () => {
  const pairs = list(...Array<Buffer>(3000).fill(tuple(integer(1), integer(2))));
  const copy = join('h', [1], 'h', [0], [0x85], 'R0'); // OrderedDict(pairs), dropped
  const bomb = whole(
    pairs,
    join('q', [0], '0'),
    global('collections', 'OrderedDict'),
    join('q', [1], '0'),
    ...Array<Buffer>(2000).fill(copy), // 6 million entries in 12 KB
    'N',
  );
  expect(refusal(bomb)).toMatch(/REDUCE at byte \d+ comes after 4000000 others/);
  const many = Buffer.alloc(4_100_000, 'N0');
  expect(refusal(whole(many))).toContain('comes after 4000000 others');
}, 30_000);
