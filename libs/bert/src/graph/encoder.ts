import { gather, rows, type Graph, type Tensor } from '@labelray/onnx';
import type { BertConfig } from '../config/bertConfig.ts';
import { layerPrefix } from '../weights/parameterShapes.ts';
import { embeddingSum } from './embeddings.ts';
import { layer, norm, type Parameters } from './layer.ts';

/** What an encoder graph reads at each run. */
export interface EncoderInputs {
  /** (batch, tokens) int64. */
  readonly ids: Tensor;
  /** (tokens) int64: 0, 1, 2, … */
  readonly positions: Tensor;
  /** Added to the scores of attention: 0 for a token, −1e9 for padding; (batch, 1, 1, tokens). */
  readonly mask: Tensor;
  /** (batch, asked) int64: the places whose last vectors are wanted, as rows of (batch · tokens). */
  readonly asked: Tensor;
}

/** The inputs of an encoder graph, named as sessions are fed. */
export const encoderInputs = (graph: Graph): EncoderInputs => ({
  ids: graph.input('ids', 'int64', ['batch', 'tokens']),
  positions: graph.input('positions', 'int64', ['tokens']),
  mask: graph.input('mask', 'float32', ['batch', 1, 1, 'tokens']),
  asked: graph.input('asked', 'int64', ['batch', 'asked']),
});

/**
 * Last vectors of the asked places, (batch, asked, hidden). Only their queries, attention and feed-forward are computed
 * in the last layer, which is exact: the places of a layer meet in its keys and values alone.
 */
export function encoder(
  graph: Graph,
  { ids, positions, mask, asked }: EncoderInputs,
  config: BertConfig,
  parameters: Parameters,
): Tensor {
  const inEmbeddings: Parameters = (name) => parameters(`bert.embeddings.${name}`);
  const sum = graph.scope('embeddings', () =>
    embeddingSum(graph, { ids, positions }, inEmbeddings),
  );
  let x = norm(sum, inEmbeddings, 'LayerNorm', config.epsilon);
  for (let index = 0; index < config.layers; index++) {
    const all = x;
    const last = index === config.layers - 1;
    x = graph.scope(`layer ${index}`, () => {
      const asking = last ? gather(rows(all), asked) : all;
      const inLayer: Parameters = (name) => parameters(layerPrefix(index) + name);
      return layer({ x: all, asking, mask }, config, inLayer).output;
    });
  }
  return x;
}
