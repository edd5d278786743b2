import {
  batchRows,
  bucketByLength,
  llamaGraph,
  llamaInputs,
  optionProbabilities,
  rotaryFeeds,
  tokenBatch,
  type LlamaConfig,
  type Weight,
} from '@labelray/llama';
import { floatData, floats, Graph, openSession } from '@labelray/onnx';
import type { Row } from '../row.ts';
import type { PretrainingRow } from './pretrainingRow.ts';

/** Answers questions with weights that are still being trained. */
export interface Answerer {
  /** By row and branch, the index of the most probable option. */
  answer(rows: readonly Row[]): Promise<readonly (readonly number[])[]>;
  release(): Promise<void>;
}

const atOnce = 16;

/** Opens a session that reads the weights anew for every batch. */
export async function openAnswerer(
  config: LlamaConfig,
  weights: ReadonlyMap<string, Weight>,
  { tokens, threads }: { readonly tokens: (row: Row) => PretrainingRow; readonly threads?: number },
): Promise<Answerer> {
  const graph = new Graph();
  const inputs = llamaInputs(graph, config);
  const scored = graph.input('scored', 'int64', ['batch', 'scored']);
  const given = new Map(
    Array.from(weights, ([name, { shape }]) => [name, graph.input(name, 'float32', shape)]),
  );
  const weight = (name: string) => {
    const tensor = given.get(name);
    if (tensor === undefined) throw new RangeError(`no weight ${name}`);
    return tensor;
  };
  const { logits } = llamaGraph(config, inputs, { weight }, scored);
  const session = await openSession(
    graph,
    { logits },
    { ...(threads !== undefined && { threads }) },
  );
  const angles = rotaryFeeds(config);
  return {
    async answer(rows) {
      const layouts = rows.map((row) => {
        const { layout, asked } = tokens(row);
        return { ...layout, places: layout.places.slice(0, asked) };
      });
      const answers: number[][] = rows.map(() => []);
      const lengths = layouts.map(({ ids }) => ids.length);
      const { buckets } = bucketByLength(lengths, { batch: atOnce, limit: config.maxPositions });
      const feeds = Object.fromEntries(
        Array.from(weights, ([name, { shape, data }]) => [name, floats(shape, data)]),
      );
      for (const bucket of buckets) {
        const part = bucket.rows.flatMap((row) => layouts[row] ?? []);
        const batch = batchRows(part, { padTo: bucket.length });
        const tensors = tokenBatch(batch);
        const found = await session.run({ ...tensors, ...angles(tensors.positions), ...feeds });
        if (found.logits === undefined) throw new Error('the graph gave no logits');
        const place = { data: floatData(found.logits), vocabulary: config.vocabulary };
        for (const [i, layout] of part.entries()) {
          const shares = optionProbabilities(layout, { ...place, firstRow: i * batch.places });
          answers[bucket.rows[i] ?? -1] = shares.map((given) => given.indexOf(Math.max(...given)));
        }
      }
      return answers;
    },
    release: () => session.release(),
  };
}
