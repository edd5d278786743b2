/**
 * How fast gradients of weights are multiplied, ∂yᵀ x with ∂y (rows, out) and x (rows, in), on `--threads` 2:
 * `node tools/benchmarks/engine/products.ts [rows in out …]`. Matrices are transposed first; a batch of one is what the
 * runtime does by itself, with the left factor read as its transposed. Prints medians of fifteen, in turn, in GFLOP/s.
 */
import { floats, Graph, matmul, openSession } from '@labelray/onnx';
import { parseArgs } from 'node:util';
import { median } from '../timings.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { threads: { type: 'string', default: '2' } },
});
const asked = positionals.length > 0 ? positionals.map(Number) : [2304, 768, 3072];

/** One run of the product, behind batches of the given lengths. */
async function product(
  batch: readonly number[],
  [rows = 0, inner = 0, out = 0]: readonly number[],
) {
  const graph = new Graph();
  const x = graph.input('x', 'float32', [...batch, rows, inner]);
  const dy = graph.input('dy', 'float32', [...batch, rows, out]);
  const outputs = { dWeight: matmul(dy, x, { transposeA: true }) };
  const session = await openSession(graph, outputs, { threads: Number(values.threads) });
  const wave = (count: number) => Float32Array.from({ length: count }, (_, at) => Math.sin(at));
  const feeds = {
    x: floats([...batch, rows, inner], wave(rows * inner)),
    dy: floats([...batch, rows, out], wave(rows * out)),
  };
  return {
    async milliseconds() {
      const start = performance.now();
      await session.run(feeds);
      return performance.now() - start;
    },
    release: () => session.release(),
  };
}

for (let at = 0; at + 2 < asked.length; at += 3) {
  const lengths = asked.slice(at, at + 3);
  const ways = [await product([], lengths), await product([1], lengths)] as const;
  const found = ways.map((): number[] => []);
  for (let run = 0; run < 15; run++) {
    for (const [index, way] of ways.entries()) found[index]?.push(await way.milliseconds());
  }
  for (const way of ways) await way.release();
  const operations = 2 * lengths.reduce((count, length) => count * length, 1);
  const [first, fused] = found.map((times) => (operations / median(times) / 1e6).toFixed(0));
  console.log(`${lengths.join(' × ')}: transposed first ${first}, fused ${fused} GFLOP/s`);
}
