import { floats, Graph, matmul, openSession } from '@labelray/onnx';

/**
 * The machine's matrix-multiply ceiling in GFLOP/s: best of several products (1024 × 1024) · (1024 × 1024) on the given
 * threads, the right factor stored.
 */
export async function ceiling(threads: number): Promise<number> {
  const size = 1024;
  const graph = new Graph();
  const numbers = Float32Array.from({ length: size * size }, (_, at) => Math.sin(at));
  const stored = graph.store('b', 'float32', [size, size], new Uint8Array(numbers.buffer));
  const product = matmul(graph.input('a', 'float32', [size, size]), stored);
  const session = await openSession(graph, { product }, { threads });
  let best = Infinity;
  for (let run = 0; run < 25; run++) {
    const start = performance.now();
    await session.run({ a: floats([size, size], numbers) });
    best = Math.min(best, performance.now() - start);
  }
  await session.release();
  return (2 * size ** 3) / best / 1e6;
}
