import { add, dropout, gradients, Graph, type Shape, type Tensor } from '@labelray/onnx';
import type { BertConfig } from '../config/bertConfig.ts';
import { attention } from '../graph/attention.ts';
import type { Drop } from '../graph/drop.ts';
import {
  attendedSum,
  dense,
  feedForwardSum,
  layer,
  norm,
  type LayerDropout,
  type LayerSteps,
  type Parameters,
} from '../graph/layer.ts';
import { layerShapes } from '../weights/parameterShapes.ts';
import { gradientName, ofGradient } from './gradientName.ts';

/** A graph with the tensors that a session of it computes, by name. */
export interface NamedGraph {
  readonly graph: Graph;
  readonly outputs: Readonly<Record<string, Tensor>>;
}

/** Steps of a layer that the forward pass keeps for the backward pass, besides its input. */
export const keptSteps = [
  'queries',
  'keys',
  'values',
  'mixed',
  'attended',
  'widened',
  'summed',
] as const satisfies readonly (keyof LayerSteps)[];

/** Inputs of a graph, each made when first asked for. */
export function parameterInputs(
  graph: Graph,
  shapes: ReadonlyMap<string, readonly number[]>,
): Parameters {
  const known = new Map<string, Tensor>();
  return (name) => {
    const shape = shapes.get(name);
    if (shape === undefined) throw new RangeError(`no parameter ${name}`);
    const tensor = known.get(name) ?? graph.input(name, 'float32', shape);
    known.set(name, tensor);
    return tensor;
  };
}

/** Dropout by a mask that is an input of the graph, uint8 in the given shape. */
export function dropoutInput(graph: Graph, name: string, shape: Shape, share: number): Drop {
  const mask = graph.input(name, 'uint8', shape);
  return (x) => dropout(x, mask, share);
}

/** Inputs `kept.weights`, `kept.attention` and `kept.feedForward` of a layer whose places `asked` ask. */
export function dropoutInputs(
  graph: Graph,
  { heads, hidden, attentionDropout, hiddenDropout }: BertConfig,
  asked: string,
): LayerDropout {
  const sublayer: Shape = ['batch', asked, hidden];
  const weights: Shape = ['batch', heads, asked, 'tokens'];
  return {
    weights: dropoutInput(graph, 'kept.weights', weights, attentionDropout),
    attention: dropoutInput(graph, 'kept.attention', sublayer, hiddenDropout),
    feedForward: dropoutInput(graph, 'kept.feedForward', sublayer, hiddenDropout),
  };
}

/** Inputs that every graph of a layer has. */
export const layerInputs = (graph: Graph, { hidden }: BertConfig): { x: Tensor; mask: Tensor } => ({
  x: graph.input('x', 'float32', ['batch', 'tokens', hidden]),
  mask: graph.input('mask', 'float32', ['batch', 1, 1, 'tokens']),
});

/** A layer forwards: its output, and with `keep` what its backward pass takes up. */
export function layerForward(
  config: BertConfig,
  { dropout, keep }: { readonly dropout: boolean; readonly keep: boolean },
): NamedGraph {
  const graph = new Graph();
  const { x, mask } = layerInputs(graph, config);
  const drop = dropout ? dropoutInputs(graph, config, 'tokens') : undefined;
  const parameters = parameterInputs(graph, layerShapes(config));
  const steps = layer({ x, asking: x, mask, drop }, config, parameters);
  const kept = Object.fromEntries(keptSteps.map((name) => [name, steps[name]] as const));
  return { graph, outputs: { output: steps.output, ...(keep && kept) } };
}

/** The input to which a graph adds the gradient of a parameter. */
export const sumName = (parameter: string): string => `sum ${parameter}`;

/**
 * A layer backwards, from the gradient of its output and the steps its forward pass kept: gradients of its input (`x`)
 * and of its parameters, those added to what earlier batches gave (`sum …`). No product with a matrix is computed again; norms, GELU and attention weights are.
 */
export function layerBackward(
  config: BertConfig,
  { dropout }: { readonly dropout: boolean },
): NamedGraph {
  const { hidden, feedForward, epsilon, heads } = config;
  const graph = new Graph();
  const { x, mask } = layerInputs(graph, config);
  const drop = dropout ? dropoutInputs(graph, config, 'tokens') : undefined;
  const parameters = parameterInputs(graph, layerShapes(config));
  const kept = Object.fromEntries(
    keptSteps.map((name) => {
      const width = name === 'widened' ? feedForward : hidden;
      return [name, graph.input(name, 'float32', ['batch', 'tokens', width])] as const;
    }),
  ) as Readonly<Record<(typeof keptSteps)[number], Tensor>>;
  const outputGradient = graph.input('gradient', 'float32', ['batch', 'tokens', hidden]);
  const found: Record<string, Tensor> = {};
  /** Gradients of the named parameters into `found`; returns those of the tensors. */
  const back = (
    y: Tensor,
    gradient: Tensor,
    tensors: readonly Tensor[],
    name: string,
  ): readonly Tensor[] => {
    const names = [`${name}.weight`, `${name}.bias`];
    const all = gradients(y, [...tensors, ...names.map(parameters)], { gradient });
    names.forEach((one, index) => {
      found[gradientName(one)] = at(all, tensors.length + index);
    });
    return all;
  };

  const output = norm(kept.summed, parameters, 'output.LayerNorm', epsilon);
  const [dSummed = output] = back(output, outputGradient, [kept.summed], 'output.LayerNorm');
  const attentionNorm = 'attention.output.LayerNorm';
  const normed = norm(kept.attended, parameters, attentionNorm, epsilon);
  const summed = feedForwardSum(kept.widened, normed, parameters, drop?.feedForward);
  const dWidened = at(back(summed, dSummed, [kept.widened], 'output.dense'), 0);
  const widened = dense(normed, parameters, 'intermediate.dense');
  const dNormedByWidened = at(back(widened, dWidened, [normed], 'intermediate.dense'), 0);
  const dNormed = add(dSummed, dNormedByWidened); // the residual passes its gradient on
  const dAttended = at(back(normed, dNormed, [kept.attended], attentionNorm), 0);
  const attended = attendedSum(kept.mixed, x, parameters, drop?.attention);
  const dMixed = at(back(attended, dAttended, [kept.mixed], 'attention.output.dense'), 0);
  const { queries, keys, values } = kept;
  const mixed = attention({ queries, keys, values, mask, drop: drop?.weights }, heads);
  const dParts = gradients(mixed, [queries, keys, values], { gradient: dMixed });
  const dx = ['query', 'key', 'value'].map((part, index) => {
    const name = `attention.self.${part}`;
    return at(back(dense(x, parameters, name), at(dParts, index), [x], name), 0);
  });
  const sums = Object.fromEntries(
    Object.entries(found).map(([name, gradient]) => {
      const sum = graph.input(sumName(ofGradient(name)), 'float32', gradient.shape);
      return [name, add(sum, gradient)] as const;
    }),
  );
  return { graph, outputs: { [gradientName('x')]: dx.reduce(add, dAttended), ...sums } };
}

function at(tensors: readonly Tensor[], index: number): Tensor {
  const tensor = tensors[index];
  if (tensor === undefined) throw new RangeError(`no tensor ${index}`);
  return tensor;
}
