import {
  add,
  concat,
  crossEntropy,
  gather,
  gelu,
  gradients,
  Graph,
  linear,
  reshape,
  rows,
  split,
  type Tensor,
} from '@labelray/onnx';
import type { BertConfig } from '../config/bertConfig.ts';
import { keepAll, type Drop } from '../graph/drop.ts';
import { heads } from '../graph/heads.ts';
import { dense, layer, norm, type Parameters } from '../graph/layer.ts';
import {
  headShapes,
  languageHeadShapes,
  layerPrefix,
  layerShapes,
  type ParameterShapes,
} from '../weights/parameterShapes.ts';
import { gradientName } from './gradientName.ts';
import {
  dropoutInput,
  dropoutInputs,
  layerInputs,
  parameterInputs,
  type NamedGraph,
} from './layerGraphs.ts';

/**
 * The part of a training that ends in the loss: the last layer at the asked places, and what reads its vectors.
 * Inputs: `x` and `mask` of the last layer, `asked` (batch, asked), targets and weights, and the parameters.
 */
export interface Top extends NamedGraph {
  /** Parameters that are inputs and get gradients, under their full names. */
  readonly parameters: readonly string[];
}

const wordTable = 'bert.embeddings.word_embeddings.weight';

/** Inputs of the last layer and its vectors at the asked places, (batch, asked, hidden). */
function lastLayer(config: BertConfig, shapes: ParameterShapes, dropout: boolean) {
  const graph = new Graph();
  const { x, mask } = layerInputs(graph, config);
  const asked = graph.input('asked', 'int64', ['batch', 'asked']);
  const drop = dropout ? dropoutInputs(graph, config, 'asked') : undefined;
  const parameters = parameterInputs(graph, shapes);
  const prefix = layerPrefix(config.layers - 1);
  const asking = gather(rows(x), asked);
  const inLayer: Parameters = (name) => parameters(prefix + name);
  const vectors = layer({ x, asking, mask, drop }, config, inLayer).output;
  return { graph, x, parameters, vectors };
}

const lastLayerShapes = (config: BertConfig) =>
  [...layerShapes(config)].map(
    ([name, shape]) => [layerPrefix(config.layers - 1) + name, shape] as const,
  );

/** The loss, and its gradients with respect to the layer's input (`x`) and all parameters. */
function differentiated(
  loss: Tensor,
  x: Tensor,
  parameters: Parameters,
  names: readonly string[],
): Readonly<Record<string, Tensor>> {
  const [dx = x, ...rest] = gradients(loss, [x, ...names.map(parameters)]);
  const named = names.map((name, index) => [gradientName(name), rest[index] ?? dx] as const);
  return { loss, [gradientName('x')]: dx, ...Object.fromEntries(named) };
}

/**
 * Linear heads on the first vector: loss = Σ over rows and heads of −w ln softmax(logits)[target], with `targets`
 * (batch, heads) int64 and `weights` (batch, heads), 0 where nothing is known. Dropout before the heads, by the input
 * `kept.heads` (batch, hidden).
 */
export function classifierTop(
  config: BertConfig,
  classes: readonly number[],
  { dropout }: { readonly dropout: boolean },
): Top {
  const { hidden } = config;
  const shapes = new Map([...lastLayerShapes(config), ...headShapes(hidden, classes)]);
  const { graph, x, parameters, vectors } = lastLayer(config, shapes, dropout);
  const first = reshape(vectors, ['batch', hidden]);
  const drop: Drop = dropout
    ? dropoutInput(graph, 'kept.heads', first.shape, config.hiddenDropout)
    : keepAll;
  const logits = heads(drop(first), classes.length, parameters);
  const each = classes.map(() => 1);
  const targets = split(graph.input('targets', 'int64', ['batch', classes.length]), each, 1);
  const weights = split(graph.input('weights', 'float32', ['batch', classes.length]), each, 1);
  const losses = logits.map((one, head) => {
    const [target, weight] = [targets[head], weights[head]];
    if (target === undefined || weight === undefined) throw new Error('a head without target');
    return crossEntropy(one, reshape(target, ['batch']), reshape(weight, ['batch']));
  });
  const names = [...shapes.keys()];
  return {
    graph,
    parameters: names,
    outputs: differentiated(sum(losses), x, parameters, names),
  };
}

/** The same without loss: `logits` of all heads side by side, (batch, Σ classes). */
export function classifierLogits(config: BertConfig, classes: readonly number[]): Top {
  const shapes = new Map([...lastLayerShapes(config), ...headShapes(config.hidden, classes)]);
  const { graph, parameters, vectors } = lastLayer(config, shapes, false);
  const first = reshape(vectors, ['batch', config.hidden]);
  const logits = concat(heads(first, classes.length, parameters), 1);
  return { graph, parameters: [...shapes.keys()], outputs: { logits } };
}

/**
 * Masked language model: the asked vectors, transformed, against the word embeddings, which are shared with the
 * input; loss = Σ −w ln softmax(logits)[target] with `targets` (batch, asked) int64 and `weights` (batch, asked).
 * Source: Devlin et al., 2019.
 */
export function languageTop(config: BertConfig, { dropout }: { readonly dropout: boolean }): Top {
  const shapes = new Map<string, readonly number[]>([
    ...lastLayerShapes(config),
    ...languageHeadShapes(config),
    [wordTable, [config.vocabulary, config.hidden]],
  ]);
  const { graph, x, parameters, vectors } = lastLayer(config, shapes, dropout);
  const inHead: Parameters = (name) => parameters(`cls.predictions.${name}`);
  const widened = gelu(dense(vectors, inHead, 'transform.dense'));
  const transformed = norm(widened, inHead, 'transform.LayerNorm', config.epsilon);
  const logits = linear(transformed, parameters(wordTable), inHead('bias')); // (batch, asked, vocabulary)
  const targets = graph.input('targets', 'int64', ['batch', 'asked']);
  const weights = graph.input('weights', 'float32', ['batch', 'asked']);
  const names = [...shapes.keys()];
  const loss = crossEntropy(logits, targets, weights);
  return { graph, parameters: names, outputs: differentiated(loss, x, parameters, names) };
}

function sum(losses: readonly Tensor[]): Tensor {
  const [first, ...rest] = losses;
  if (first === undefined) throw new RangeError('a model without heads');
  return rest.reduce(add, first);
}
