import { linearKinds, type LinearKind } from '@labelray/llama';

/** A LLaMA shape with the batch that is timed. */
export interface Shape {
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly keyValueHeads: number;
  readonly feedForward: number;
  readonly vocabulary: number;
  readonly rank: number;
  readonly batch: number;
  readonly tokens: number;
  /** Scored places of the whole batch. */
  readonly scored: number;
}

const columns = [
  'layers',
  'hidden',
  'heads',
  'keyValueHeads',
  'feedForward',
  'vocabulary',
  'rank',
  'batch',
  'tokens',
  'scored',
] as const satisfies readonly (keyof Shape)[];

const shape = (...sizes: readonly number[]): Shape =>
  Object.fromEntries(columns.map((column, index) => [column, sizes[index]])) as unknown as Shape;

/** Shapes of the benchmark; `tinyllama` is TinyLlama 1.1B, `7b` LLaMA 7B. */
export const shapes: Readonly<Record<string, Shape>> = {
  small: shape(4, 256, 8, 8, 688, 2048, 8, 8, 128, 112),
  medium: shape(8, 512, 8, 8, 1376, 4096, 8, 8, 256, 112),
  wide: shape(4, 1024, 16, 16, 2816, 8192, 8, 4, 256, 112),
  tinyllama: shape(22, 2048, 32, 4, 5632, 32_000, 8, 1, 256, 32),
  '7b': shape(32, 4096, 32, 32, 11_008, 32_000, 8, 1, 256, 32),
};

/** Which linear layers get low-rank matrices. */
export const targetSets: Readonly<Record<string, readonly LinearKind[]>> = {
  qv: ['q_proj', 'v_proj'],
  all: linearKinds,
};

/** Floating-point operations of a step without gradients of frozen weights: 2 forward and 2 backward a weight and token. */
export function stepOperations({
  layers,
  hidden,
  heads,
  keyValueHeads,
  feedForward,
  ...one
}: Shape) {
  const keyValue = (hidden * keyValueHeads) / heads;
  const weights = layers * (2 * hidden * hidden + 2 * hidden * keyValue + 3 * hidden * feedForward);
  const attention = layers * 12 * one.tokens * hidden;
  return one.batch * one.tokens * (4 * weights + attention);
}
