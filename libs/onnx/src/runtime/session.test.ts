import { afterAll, describe, expect, test } from '@jest/globals';
import { DeviceError, InputError } from '@labelray/core';
import {
  float32ToBfloat16,
  float32ToFloat16,
  openWeights,
  writeSafetensors,
} from '@labelray/weights';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gradients } from '../autodiff/gradients.ts';
import { Graph, type Tensor } from '../graph/graph.ts';
import { add } from '../ops/add.ts';
import { cast } from '../ops/cast.ts';
import { crossEntropy } from '../ops/crossEntropy.ts';
import { linear } from '../ops/linear.ts';
import { log } from '../ops/log.ts';
import { mul } from '../ops/mul.ts';
import { reshape } from '../ops/reshape.ts';
import { reduceSum } from '../ops/reduceSum.ts';
import { softmax } from '../ops/softmax.ts';
import { numbers } from '../testing/numbers.ts';
import { integers, type HostTensor } from './hostTensor.ts';
import { openSession, type SessionOptions } from './session.ts';

const root = mkdtempSync(join(tmpdir(), 'onnx-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Numbers of `y` when its graph runs once. */
async function valueOf(
  y: Tensor,
  feeds: Readonly<Record<string, HostTensor>>,
  options: SessionOptions = {},
): Promise<number[]> {
  const session = await openSession(y.graph, { y }, { threads: 1, ...options });
  try {
    return Array.from((await session.run(feeds)).y?.data ?? [], Number);
  } finally {
    await session.release();
  }
}

describe('a session', () => {
  const graph = new Graph();
  const x = graph.input('x', 'float32', ['rows', 2]);
  const unused = graph.input('unused', 'float32', [1]);
  const y = mul(x, graph.scalar(2));

  test('runs with any number of rows, and wants only what is used', async () => {
    const session = await openSession(graph, { double: y, same: x }, { threads: 1 });
    expect(session.outputs).toEqual(['double', 'same']);
    for (const count of [1, 3, 0]) {
      const given = numbers([count, 2], Array<number>(2 * count).fill(1.5));
      const results = await session.run({ x: given });
      expect(results.double?.shape).toEqual([count, 2]);
      expect(Array.from(results.double?.data ?? [], Number)).toEqual(
        Array<number>(2 * count).fill(3),
      );
      expect(results.same?.data).toEqual(given.data);
    }
    await session.release();
  });

  test('gives what others read too, one tensor under two names, and an input', async () => {
    const graph = new Graph();
    const x = graph.input('x', 'float32', ['rows']);
    const twice = add(x, x);
    const outputs = { square: mul(twice, twice), twice, again: twice, given: x };
    const session = await openSession(graph, outputs, { threads: 1 });
    const found = await session.run({ x: numbers([2], [1, 3]) });
    await session.release();
    expect(Object.keys(found).sort()).toEqual(['again', 'given', 'square', 'twice']);
    expect(Object.fromEntries(Object.keys(found).map((key) => [key, found[key]?.data]))).toEqual({
      given: Float32Array.of(1, 3),
      twice: Float32Array.of(2, 6),
      again: Float32Array.of(2, 6),
      square: Float32Array.of(4, 36),
    });
  });

  test('is refused where an output has the name of an input', async () => {
    await expect(openSession(graph, { x: y })).rejects.toThrow(
      'an output is named x, as an input is',
    );
  });

  test('names the input that does not fit', async () => {
    const session = await openSession(graph, { y: add(y, unused) }, { threads: 1 });
    await expect(session.run({ x: numbers([1, 3], [1, 2, 3]), unused: x0 })).rejects.toThrow(
      'the input x is float32 (1, 3), and axis 1 is not 2',
    );
    await expect(session.run({ x: numbers([1, 2], [1, 2]) })).rejects.toThrow(InputError);
    await session.release();
  });
  const x0 = numbers([1], [0]);

  test('names the node where lengths do not fit when it runs', async () => {
    const g = new Graph();
    const a = g.input('a', 'float32', ['n']);
    const pairs = g.scope('layers.7', () => reshape(a, ['pairs', 2]));
    const session = await openSession(g, { pairs }, { threads: 1 });
    await expect(session.run({ a: numbers([3], [1, 2, 3]) })).rejects.toThrow(
      /^the graph failed on cpu: layers\.7\/Reshape_1: The input tensor cannot be reshaped .*\{3\}/,
    );
    await session.run({ a: numbers([4], [1, 2, 3, 4]) }); // and goes on with what fits
    await session.release();
  });

  test('more memory than there is ends in a DeviceError, and it goes on with what fits', async () => {
    const g = new Graph();
    const side = g.input('side', 'int64', [2]);
    const square = g.emit(
      { operator: 'Expand', inputs: [g.scalar(1), side] },
      { type: 'float32', shape: ['rows', 'columns'] },
    );
    const session = await openSession(g, { square }, { threads: 1 });
    const asked = session.run({ side: integers([2], [2 ** 23, 2 ** 23]) }); // 2⁴⁸ bytes
    await expect(asked).rejects.toThrow(DeviceError);
    await expect(asked).rejects.toThrow(/^the graph failed on cpu: Expand_1: .*allocat/i);
    expect((await session.run({ side: integers([2], [1, 2]) })).square?.shape).toEqual([1, 2]);
    await session.release();
  });

  test('does not run after it was released', async () => {
    const session = await openSession(graph, { y }, { threads: 1 });
    await session.release();
    await expect(session.run({ x: numbers([1, 2], [1, 2]) })).rejects.toThrow('disposed');
  });

  test('says what the runtime refuses, by node', async () => {
    const g = new Graph();
    const a = g.input('a', 'float32', ['n']);
    const odd = g.scope('head', () =>
      g.emit({ operator: 'NoSuch', inputs: [a] }, { type: 'float32', shape: ['n'] }),
    );
    await expect(openSession(g, { odd })).rejects.toThrow(/^the graph was refused: .*NoSuch/);
  });
});

const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux('as many threads as asked compute one operation', async () => {
  const graph = new Graph();
  const y = mul(graph.input('x', 'float32', ['n']), graph.scalar(2));
  const threads = () => readdirSync('/proc/self/task').length;
  const started = async (count: number) => {
    const before = threads();
    const session = await openSession(graph, { y }, { threads: count });
    const more = threads() - before;
    await session.release();
    return more;
  };
  expect(await started(1)).toBe(0); // the caller's own
  expect(await started(4)).toBe(3);
});

describe('numbers that are not finite', () => {
  const graph = new Graph();
  const x = graph.input('x', 'float32', ['rows', 2]);

  test('stay in their row', async () => {
    const w = graph.input('w', 'float32', [1, 2]);
    const feeds = { x: numbers([3, 2], [NaN, 1, Infinity, 1, 1, 1]), w: numbers([1, 2], [1, 1]) };
    expect(await valueOf(linear(x, w), feeds)).toEqual([NaN, Infinity, 2]);
  });

  test('come out, and do not throw', async () => {
    expect(await valueOf(log(x), { x: numbers([1, 2], [-1, 0]) })).toEqual([NaN, -Infinity]);
    expect(await valueOf(softmax(x), { x: numbers([1, 2], [Infinity, 0]) })).toEqual([NaN, NaN]);
  });

  test('reach the loss and its gradient through a place of weight 0: leave it out', async () => {
    const targets = graph.input('targets', 'int64', ['rows']);
    const weights = graph.input('weights', 'float32', ['rows']);
    const loss = crossEntropy(x, targets, weights);
    const feeds = {
      x: numbers([1, 2], [NaN, 0]),
      targets: integers([1], [0]),
      weights: numbers([1], [0]),
    };
    expect(await valueOf(loss, feeds)).toEqual([NaN]); // 0 · NaN
  });
});

describe('arrays in a file', () => {
  const values = Float32Array.of(1, -2, 0.5, 65_504);

  test.each(['F32', 'F16', 'BF16'] as const)(
    '%s of safetensors are read in place',
    async (dtype) => {
      const folder = join(root, dtype);
      mkdirSync(folder);
      const bits = { F32: values, F16: float32ToFloat16(values), BF16: float32ToBfloat16(values) };
      const { buffer, byteOffset, byteLength } = bits[dtype];
      await writeSafetensors(join(folder, 'model.safetensors'), [
        { name: 'before', dtype: 'U8', shape: [3], data: Uint8Array.of(1, 2, 3) },
        { name: 'w', dtype, shape: [4], data: new Uint8Array(buffer, byteOffset, byteLength) },
      ]);
      const weights = await openWeights(folder);
      const info = weights.tensors.get('w');
      if (info === undefined) throw new Error('no tensor w');
      const graph = new Graph();
      const type = ({ F32: 'float32', F16: 'float16', BF16: 'bfloat16' } as const)[dtype];
      const range = { file: 'model.safetensors', offset: info.offset, length: info.byteLength };
      const w = cast(graph.store('w', type, [4], range), 'float32');
      const y = add(w, graph.input('x', 'float32', [4]));
      const feeds = { x: numbers([4], [0, 0, 0, 0]) };
      // 65,504 is the largest float16; bfloat16 keeps 8 bits: 65,536.
      const expected = [1, -2, 0.5, dtype === 'BF16' ? 65_536 : 65_504];
      expect(await valueOf(y, feeds, { folder })).toEqual(expected);
      expect(await valueOf(y, feeds, { folder, prepare: false })).toEqual(expected);
    },
  );

  const folder = join(root, 'snapshot');
  mkdirSync(join(root, 'blobs'));
  mkdirSync(folder);
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setFloat32(3, 7, true);
  writeFileSync(join(root, 'blobs', 'abc'), bytes);
  symlinkSync('../blobs/abc', join(folder, 'linked'));
  const sevenOf = (file: string, offset: number) => {
    const graph = new Graph();
    const w = graph.store('w', 'float32', [1], { file, offset, length: 4 });
    return mul(w, graph.input('x', 'float32', [1]));
  };
  const one = { x: numbers([1], [1]) };

  test('may start at any byte, behind a link out of the folder', async () => {
    expect(await valueOf(sevenOf('linked', 3), one, { folder })).toEqual([7]);
  });

  test('that is missing or cut off is named', async () => {
    await expect(valueOf(sevenOf('absent', 3), one, { folder })).rejects.toThrow(
      `${join(folder, 'absent')}: the file of stored arrays is missing`,
    );
    await expect(valueOf(sevenOf('linked', 14), one, { folder })).rejects.toThrow(
      new InputError('the file has 16 bytes, and an array in it ends at 18', {
        file: join(folder, 'linked'),
        remedy: 'it is cut off: fetch it again',
      }),
    );
    await expect(valueOf(sevenOf('linked', 3), one)).rejects.toThrow(
      'linked: the graph has arrays in a file, and no folder was given',
    );
  });

  test('is not looked for where no output needs it', async () => {
    const graph = new Graph();
    graph.store('w', 'float32', [1], { file: 'absent', offset: 0, length: 4 });
    const y = mul(graph.input('x', 'float32', [1]), graph.scalar(3));
    expect(await valueOf(y, one)).toEqual([3]);
  });
});

test('a training loop finds the least squares', async () => {
  const graph = new Graph();
  const x = graph.input('x', 'float32', ['rows', 2]);
  const target = graph.input('target', 'float32', ['rows', 1]);
  const w = graph.input('w', 'float32', [1, 2]);
  const error = add(linear(x, w), mul(target, graph.scalar(-1)));
  const loss = reduceSum(mul(error, error), [0, 1]);
  const [dw] = gradients(loss, [w]);
  if (dw === undefined) throw new Error('no gradient');
  const session = await openSession(graph, { loss, dw }, { threads: 1 });
  const weight = new Float32Array(2);
  for (let step = 0; step < 200; step++) {
    const results = await session.run({
      x: numbers([3, 2], [1, 0, 0, 1, 1, 1]),
      target: numbers([3, 1], [2, -3, -1]), // 2 x₀ − 3 x₁
      w: numbers([1, 2], [...weight]),
    });
    const gradient = Array.from(results.dw?.data ?? [], Number);
    gradient.forEach((slope, index) => (weight[index] = (weight[index] ?? 0) - 0.1 * slope));
  }
  await session.release();
  expect(weight[0]).toBeCloseTo(2, 5);
  expect(weight[1]).toBeCloseTo(-3, 5);
});
