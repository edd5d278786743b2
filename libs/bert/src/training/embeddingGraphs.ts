import { gradients, Graph, type Tensor } from '@labelray/onnx';
import type { BertConfig } from '../config/bertConfig.ts';
import { embeddingSum } from '../graph/embeddings.ts';
import { norm } from '../graph/layer.ts';
import { encoderShapes } from '../weights/parameterShapes.ts';
import { gradientName } from './gradientName.ts';
import { dropoutInput, parameterInputs, type NamedGraph } from './layerGraphs.ts';

/** Where the parameters of the embeddings stand. */
export const embeddingPrefix = 'bert.embeddings.';

/** Names of the three tables behind the prefix; each token adds a row of each. */
export const embeddingTables = {
  words: 'word_embeddings.weight',
  positions: 'position_embeddings.weight',
  types: 'token_type_embeddings.weight',
} as const;

const embeddingInputs = (config: BertConfig) =>
  new Map(
    [...encoderShapes(config)]
      .filter(([name]) => name.startsWith(embeddingPrefix))
      .map(([name, shape]) => [name.slice(embeddingPrefix.length), shape] as const),
  );

/** Dropout of the normed sum by the input `kept`. */
const dropped = (normed: Tensor, { hiddenDropout }: BertConfig): Tensor =>
  dropoutInput(normed.graph, 'kept', normed.shape, hiddenDropout)(normed);

/** Embeddings forwards: the sum of the three tables' rows, and the normed sum, (batch, tokens, hidden) each. */
export function embeddingForward(
  config: BertConfig,
  { dropout }: { readonly dropout: boolean },
): NamedGraph {
  const graph = new Graph();
  const ids = graph.input('ids', 'int64', ['batch', 'tokens']);
  const positions = graph.input('positions', 'int64', ['tokens']);
  const parameters = parameterInputs(graph, embeddingInputs(config));
  const sum = embeddingSum(graph, { ids, positions }, parameters);
  const normed = norm(sum, parameters, 'LayerNorm', config.epsilon);
  return { graph, outputs: { sum, output: dropout ? dropped(normed, config) : normed } };
}

/** Embeddings backwards: gradients of the norm's parameters and of the sum, whose rows are those of the tables' rows. */
export function embeddingBackward(
  config: BertConfig,
  { dropout }: { readonly dropout: boolean },
): NamedGraph {
  const graph = new Graph();
  const sum = graph.input('sum', 'float32', ['batch', 'tokens', config.hidden]);
  const gradient = graph.input('gradient', 'float32', sum.shape);
  const parameters = parameterInputs(graph, embeddingInputs(config));
  const normed = norm(sum, parameters, 'LayerNorm', config.epsilon);
  const output = dropout ? dropped(normed, config) : normed;
  const names = ['LayerNorm.weight', 'LayerNorm.bias'];
  const [dSum = sum, ...rest] = gradients(output, [sum, ...names.map(parameters)], { gradient });
  const named = names.map((name, index) => [gradientName(name), rest[index] ?? dSum] as const);
  return { graph, outputs: { [gradientName('sum')]: dSum, ...Object.fromEntries(named) } };
}
