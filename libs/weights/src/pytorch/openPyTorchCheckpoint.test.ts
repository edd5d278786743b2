import { expect, test } from '@jest/globals';
import { InputError, seededRandom } from '@labelray/core';
import { conformance, mutate } from '@labelray/testing';
import { zipBytes, type ZipContent } from '@labelray/testing/files';
import { Buffer } from 'node:buffer';
import { findNonFinite } from '../findNonFinite.ts';
import { readRaw } from '../readRaw.ts';
import { readTensor } from '../readTensor.ts';
import { checkpointBytes } from '../testing/checkpointBytes.ts';
import { inputErrorOf } from '../testing/inputErrorOf.ts';
import { pickleBytes } from '../testing/pickleBytes.ts';
import { safetensorsBytes } from '../testing/safetensorsBytes.ts';
import { scratchFolder } from '../testing/scratchFolder.ts';
import { openPyTorchCheckpoint } from './openPyTorchCheckpoint.ts';

const folder = scratchFolder();
const { dict, global, integer, list, orderedDict, parameter, tensor, text, whole } = pickleBytes;

const open = (bytes: Uint8Array) => openPyTorchCheckpoint(folder.write('model.pth', bytes));
const refusal = (bytes: Uint8Array): Promise<string> => inputErrorOf(() => open(bytes));

const floats = (...values: readonly number[]): Uint8Array =>
  new Uint8Array(Float32Array.of(...values).buffer);

/** A matrix of 2 × 3 on storage 0. */
const matrix = tensor({ count: 6, shape: [2, 3], strides: [3, 1] });
const six = floats(1, 2, 3, 4, 5, 6);

async function valuesOf(bytes: Uint8Array): Promise<Readonly<Record<string, readonly number[]>>> {
  const { tensors } = await open(bytes);
  const values: [string, readonly number[]][] = [];
  for (const [name, info] of tensors) values.push([name, [...(await readTensor(info))]]);
  return Object.fromEntries(values);
}

test('a state dict is read in place', async () => {
  const bytes = checkpointBytes(whole(orderedDict({ 'a.weight': matrix })), { '0': six });
  const checkpoint = await open(bytes);
  const file = folder.path('model.pth');
  expect(checkpoint).toMatchObject({
    folder: folder.path(),
    files: [file],
    stateDict: undefined,
    leftOut: [],
  });
  expect(checkpoint.tensors.get('a.weight')).toEqual({
    name: 'a.weight',
    dtype: 'F32',
    shape: [2, 3],
    file,
    offset: bytes.indexOf(six),
    byteLength: 24,
  });
  expect(await valuesOf(bytes)).toEqual({ 'a.weight': [1, 2, 3, 4, 5, 6] });
  expect(await checkpoint.digest()).toMatch(/^[0-9a-f]{64}$/);
});

test.each(['model_state_dict', 'state_dict', 'model'])(
  'a state dict under %s, saved by DataParallel; the rest is counted',
  async (key) => {
    const checkpoint = await open(
      checkpointBytes(
        whole(
          dict({
            epoch: integer(3),
            [key]: orderedDict({
              'module.a': matrix,
              'module.module.b': parameter(matrix),
              'module.steps': integer(1),
            }),
            optimizer: dict({ state: list(), best: matrix }),
          }),
        ),
        { '0': six },
      ),
    );
    expect(checkpoint.stateDict).toBe(key);
    expect([...checkpoint.tensors.keys()]).toEqual(['a', 'module.b']);
    expect(checkpoint.leftOut).toEqual(['epoch', 'optimizer', 'module.steps']);
  },
);

test('types by their storage class', async () => {
  for (const [type, dtype, size] of [
    ['DoubleStorage', 'F64', 8],
    ['FloatStorage', 'F32', 4],
    ['HalfStorage', 'F16', 2],
    ['BFloat16Storage', 'BF16', 2],
    ['LongStorage', 'I64', 8],
    ['IntStorage', 'I32', 4],
    ['ShortStorage', 'I16', 2],
    ['CharStorage', 'I8', 1],
    ['ByteStorage', 'U8', 1],
    ['BoolStorage', 'BOOL', 1],
  ] as const) {
    const pickle = whole(dict({ w: tensor({ type, count: 3, shape: [3], strides: [1] }) }));
    const { tensors } = await open(checkpointBytes(pickle, { '0': new Uint8Array(3 * size) }));
    expect(tensors.get('w')).toMatchObject({ dtype, shape: [3], byteLength: 3 * size });
  }
});

test('views: offsets are honoured, two tensors may share a storage, sizes of one have any stride', async () => {
  const pickle = whole(
    dict({
      tail: tensor({ count: 6, offset: 4, shape: [2], strides: [1] }),
      all: matrix,
      row: tensor({ count: 6, offset: 1, shape: [1, 2, 1], strides: [99, 1, 77] }),
      one: tensor({ count: 6, offset: 5, shape: [], strides: [] }),
      none: tensor({ count: 6, offset: 6, shape: [0, 3], strides: [3, 1] }),
    }),
  );
  expect(await valuesOf(checkpointBytes(pickle, { '0': six }))).toEqual({
    tail: [5, 6],
    all: [1, 2, 3, 4, 5, 6],
    row: [2, 3],
    one: [6],
    none: [],
  });
});

test.each([
  [
    'a transposed matrix',
    { count: 6, shape: [3, 2], strides: [1, 3] },
    'of shape [3, 2] is not contiguous: its strides are [1, 3]; call .contiguous() on it',
  ],
  ['an expanded row', { count: 6, shape: [9, 6], strides: [0, 1] }, 'passes its storage of 6'],
  ['an expanded value', { count: 6, shape: [6], strides: [0] }, 'is not contiguous'],
  ['a view with gaps', { count: 6, shape: [3], strides: [2] }, 'is not contiguous'],
  [
    'a view beyond its storage',
    { count: 6, offset: 4, shape: [3], strides: [1] },
    'of shape [3] at element 4 passes its storage of 6',
  ],
  ['a storage that lies', { count: 7, shape: [7], strides: [1] }, 'needs 7 × 4 bytes in entry'],
  [
    'a storage that is not there',
    { count: 6, key: '9', shape: [6], strides: [1] },
    'no entry "data/9"',
  ],
  [
    'a huge shape',
    { count: 6, shape: [2 ** 30, 2 ** 30, 2 ** 30], strides: [1, 1, 1] },
    'passes its storage of 6',
  ],
])('%s is refused', async (_, view, problem) => {
  const message = await refusal(checkpointBytes(whole(dict({ w: tensor(view) })), { '0': six }));
  expect(message).toMatch(/model\.pth: tensor "w" \(data\.pkl, REDUCE at byte \d+\) /);
  expect(message).toContain(problem);
});

test('code is named, with its opcode and byte, and not run', async () => {
  const evil = whole(global('os', 'system'), '(', text('touch /tmp/x'), 'tR');
  expect(await refusal(checkpointBytes(evil))).toBe(
    `${folder.path('model.pth')}: data.pkl, GLOBAL at byte 2 names os.system, which is none of the few names that weights need; nothing was run; trust the file only if you trust its source, then save the state dict alone, torch.save(model.state_dict(), path), or with safetensors.torch.save_file`,
  );
});

test.each([
  ['without tensors', dict({ epoch: integer(1) }), 'holds no state dict; its keys: "epoch"'],
  ['of nothing', dict({}), 'holds no state dict; its keys: none'],
  ['of a list', list(integer(1)), 'holds no dict of tensors'],
  [
    'with a name twice',
    dict({ 'module.a': matrix, a: matrix }),
    'holds tensor "a" with and without "module."',
  ],
])('a checkpoint %s is refused', async (_, piece, problem) => {
  expect(await refusal(checkpointBytes(whole(piece), { '0': six }))).toContain(problem);
});

const good = whole(dict({ w: matrix }));
const parts: readonly ZipContent[] = [
  { name: 'a/data.pkl', data: good, method: 0 },
  { name: 'a/data/0', data: six, method: 0 },
];
const [pickleEntry, storageEntry] = parts as readonly [ZipContent, ZipContent];

/** The archive with the last entry of its directory pointing to another place. */
function redirected(bytes: Buffer, offset: number): Buffer {
  bytes.writeUInt32LE(offset, bytes.lastIndexOf('PK\x01\x02') + 42);
  return bytes;
}

/** A storage that contains another entry, header and all. */
function overlapping(): Buffer {
  const inner: ZipContent = { name: 'a/data/0', data: six, method: 0 };
  const header = zipBytes([inner]);
  const outer = {
    name: 'a/data/1',
    data: header.subarray(0, header.indexOf('PK\x01\x02')),
    method: 0,
  };
  const bytes = zipBytes([pickleEntry, outer, inner]);
  return redirected(bytes, bytes.indexOf(header.subarray(0, 4), bytes.indexOf('a/data/1')));
}

test.each<readonly [string, Uint8Array, string]>([
  ['is empty', new Uint8Array(), 'is no checkpoint of torch.save'],
  ['is a text', Buffer.from('hello'), 'is no checkpoint of torch.save'],
  [
    'is of the format before PyTorch 1.6',
    Buffer.from('80028a0a6cfc9c46f9206aa850192e8002', 'hex'),
    'is a checkpoint of the format before PyTorch 1.6; load and save it again',
  ],
  [
    'is a Git LFS pointer',
    Buffer.from('version https://git-lfs.github.com/spec/v1\n'),
    'git lfs pull',
  ],
  ['is a web page', Buffer.from('<!DOCTYPE html><html></html>'), 'is a web page'],
  ['is of safetensors', safetensorsBytes('{"a":{}}'), 'is a safetensors file'],
  ['is cut off', checkpointBytes(good, { '0': six }).subarray(0, -40), 'is a damaged zip archive'],
  [
    'holds no pickle',
    zipBytes([{ name: 'a/b', data: '', method: 0 }]),
    'without "<folder>/data.pkl"',
  ],
  [
    'holds two pickles',
    zipBytes([pickleEntry, { ...pickleEntry, name: 'b/data.pkl' }]),
    'holds 2 pickles: a/data.pkl, b/data.pkl',
  ],
  ['holds an entry twice', zipBytes([...parts, storageEntry]), 'entry "a/data/0" stands twice'],
  [
    'leads outside',
    zipBytes([...parts, { name: '../x', data: '', method: 0 }]),
    'entry "../x" has a name that leads out of the archive',
  ],
  [
    'is encrypted',
    zipBytes([pickleEntry, { ...storageEntry, flags: 1, declaredSize: 24 - 12 }]),
    '"a/data/0" is encrypted',
  ],
  [
    'has a packed pickle',
    zipBytes([{ ...pickleEntry, method: 8 }, storageEntry]),
    'entry "a/data.pkl" is packed',
  ],
  [
    'has a packed storage, a bomb perhaps',
    zipBytes([pickleEntry, { name: 'a/data/0', data: new Uint8Array(1e6), method: 8 }]),
    'lies in the packed entry "a/data/0"',
  ],
  [
    'declares another size',
    zipBytes([pickleEntry, { ...storageEntry, declaredSize: 1e9 }]),
    'is a damaged zip archive',
  ],
  ['has overlapping entries', overlapping(), 'entry "a/data/0" overlaps "a/data/1"'],
  [
    'points to another entry',
    redirected(zipBytes(parts), 0),
    'entry "a/data/0" contradicts its own header',
  ],
  [
    'points outside',
    redirected(zipBytes(parts), 1e9),
    'entry "a/data/0" lies outside the archive or has no header',
  ],
  [
    'is big-endian',
    zipBytes([...parts, { name: 'a/byteorder', data: 'big', method: 0 }]),
    'entry "byteorder" does not say "little"',
  ],
  [
    'is of a later version',
    zipBytes([...parts, { name: 'a/version', data: '11\n', method: 0 }]),
    'entry "version" is not a number up to 10',
  ],
  [
    'has a long version',
    zipBytes([...parts, { name: 'a/version', data: '1'.repeat(65), method: 0 }]),
    'entry "a/version" has 65 bytes, more than 64',
  ],
  [
    'has a huge pickle',
    zipBytes([{ ...pickleEntry, data: Buffer.alloc((1 << 25) + 1) }]),
    'entry "a/data.pkl" has 33554433 bytes, more than 33554432',
  ],
])('a file that %s is refused', async (_, bytes, problem) => {
  const message = await refusal(bytes);
  expect(message).toContain(folder.path('model.pth'));
  expect(message).toContain(problem);
});

test('a file that is not there is named', async () => {
  const file = folder.path('none.pth');
  expect(await inputErrorOf(() => openPyTorchCheckpoint(file))).toContain(`${file}: no such file`);
});

test('10,000 damaged files end in a result or an InputError', async () => {
  const pickle = whole(
    dict({
      epoch: integer(3),
      model: orderedDict({
        'module.a': matrix,
        'module.b': tensor({ type: 'HalfStorage', key: '1', count: 2, shape: [2], strides: [1] }),
      }),
    }),
  );
  const storages = { '0': six, '1': new Uint8Array(4) };
  const archive = checkpointBytes(pickle, storages);
  let read = 0;
  for (let round = 0; round < 10_000; round++) {
    const random = seededRandom(round, 'checkpoint');
    // half of the time the archive is whole, so that the damage reaches the interpreter
    const bytes =
      round % 2 === 0 ? mutate(archive, random) : checkpointBytes(mutate(pickle, random), storages);
    try {
      const { tensors } = await open(bytes);
      for (const info of tensors.values()) {
        if (info.offset + info.byteLength > bytes.length) throw new Error('leads outside the file');
      }
      read++;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  expect(read).toBeGreaterThan(100); // damage to values and names only
  expect(read).toBeLessThan(5_000);
}, 60_000);

conformance('a checkpoint of PyTorch 2 saved by a DataParallel script', async (path) => {
  const checkpoint = await openPyTorchCheckpoint(
    path('golden', 'bert', 'heads-13x4-1x2', 'checkpoint.pth'),
  );
  const { tensors } = checkpoint;
  expect(checkpoint.stateDict).toBe('model_state_dict');
  expect(checkpoint.leftOut).toEqual(['epoch', 'optimizer_state_dict']);
  // 5 of the embeddings and position_ids, 16 a layer, 2 of the pooler, 2 a head: 6 + 2 · 16 + 2 + 28
  expect(tensors.size).toBe(68);
  expect([...tensors.keys()].filter((name) => name.startsWith('module.'))).toEqual([]);
  const shapeOf = (name: string) => tensors.get(name)?.shape;
  // config.json: vocabulary 120, positions 48, hidden 32, intermediate 64
  expect(shapeOf('bert.embeddings.word_embeddings.weight')).toEqual([120, 32]);
  expect(shapeOf('bert.embeddings.position_embeddings.weight')).toEqual([48, 32]);
  expect(shapeOf('bert.encoder.layer.1.intermediate.dense.weight')).toEqual([64, 32]);
  expect(shapeOf('bert.encoder.layer.1.output.dense.weight')).toEqual([32, 64]);
  for (let head = 0; head < 14; head++) {
    expect(shapeOf(`linear_heads.${head}.weight`)).toEqual([head < 13 ? 4 : 2, 32]);
  }
  const positions = tensors.get('bert.embeddings.position_ids');
  const norm = tensors.get('bert.encoder.layer.0.output.LayerNorm.weight');
  const words = tensors.get('bert.embeddings.word_embeddings.weight');
  if (positions === undefined || norm === undefined || words === undefined) throw new Error('gone');
  const ids = new BigInt64Array((await readRaw(positions)).buffer);
  expect([...ids]).toEqual(Array.from({ length: 48 }, (_, i) => BigInt(i)));
  expect(await findNonFinite(checkpoint)).toBeUndefined();
  const values = await readTensor(words);
  const deviation = Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);
  expect(deviation).toBeGreaterThan(0.02); // initializer_range of the config
  expect(deviation).toBeLessThan(1);
});
