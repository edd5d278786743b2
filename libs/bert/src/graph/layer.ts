import { add, gelu, layerNorm, linear, type Tensor } from '@labelray/onnx';
import type { BertConfig } from '../config/bertConfig.ts';
import { attention } from './attention.ts';
import { keepAll, type Drop } from './drop.ts';

/** Parameters by name, such as `attention.self.query.weight` of a layer. */
export type Parameters = (name: string) => Tensor;

/** The three places of a layer where elements are dropped. */
export interface LayerDropout {
  /** Weights of attention, (batch, heads, asked, tokens). */
  readonly weights: Drop;
  /** What attention adds, (batch, asked, hidden). */
  readonly attention: Drop;
  /** What the feed-forward part adds, (batch, asked, hidden). */
  readonly feedForward: Drop;
}

/** What a layer reads. */
export interface LayerInputs {
  /** (batch, tokens, hidden): all places, which answer. */
  readonly x: Tensor;
  /** (batch, asked, hidden): the places that ask and go on; x itself, or some of its rows. */
  readonly asking: Tensor;
  /** Added to the scores of attention: 0 for a token, −1e9 for padding; (batch, 1, 1, tokens). */
  readonly mask: Tensor;
  readonly drop?: LayerDropout | undefined;
}

/** What a layer computes on its way; the norms between are cheap to compute again. */
export interface LayerSteps {
  readonly queries: Tensor;
  readonly keys: Tensor;
  readonly values: Tensor;
  /** What attention mixed, before its output matrix. */
  readonly mixed: Tensor;
  /** x + attention, before the norm. */
  readonly attended: Tensor;
  /** Before the GELU; (batch, asked, feedForward). */
  readonly widened: Tensor;
  /** Normed attention + feed-forward, before the norm. */
  readonly summed: Tensor;
  readonly output: Tensor;
}

/**
 * A layer of BERT, norms behind the sums: a = LN(x + attention(x)), y = LN(a + W₂ gelu(W₁ a)).
 * Places ask independently, so that leaving some out changes nothing in the others. Source: Devlin et al., 2019.
 */
export function layer(
  { x, asking, mask, drop }: LayerInputs,
  { heads, epsilon }: BertConfig,
  parameters: Parameters,
): LayerSteps {
  const queries = dense(asking, parameters, 'attention.self.query');
  const keys = dense(x, parameters, 'attention.self.key');
  const values = dense(x, parameters, 'attention.self.value');
  const mixed = attention({ queries, keys, values, mask, drop: drop?.weights }, heads);
  const attended = attendedSum(mixed, asking, parameters, drop?.attention);
  const normed = norm(attended, parameters, 'attention.output.LayerNorm', epsilon);
  const widened = dense(normed, parameters, 'intermediate.dense');
  const summed = feedForwardSum(widened, normed, parameters, drop?.feedForward);
  const output = norm(summed, parameters, 'output.LayerNorm', epsilon);
  return { queries, keys, values, mixed, attended, widened, summed, output };
}

/** Linear layer by its name. */
export const dense = (x: Tensor, parameters: Parameters, name: string): Tensor =>
  linear(x, parameters(`${name}.weight`), parameters(`${name}.bias`));

/** Layer norm by its name. */
export const norm = (x: Tensor, parameters: Parameters, name: string, epsilon: number): Tensor =>
  layerNorm(x, parameters(`${name}.weight`), parameters(`${name}.bias`), epsilon);

/** x + W mixed + b, dropout on what is added. */
export const attendedSum = (
  mixed: Tensor,
  x: Tensor,
  parameters: Parameters,
  drop: Drop = keepAll,
): Tensor => add(drop(dense(mixed, parameters, 'attention.output.dense')), x);

/** a + W₂ gelu(widened) + b, dropout on what is added. */
export const feedForwardSum = (
  widened: Tensor,
  normed: Tensor,
  parameters: Parameters,
  drop: Drop = keepAll,
): Tensor => add(drop(dense(gelu(widened), parameters, 'output.dense')), normed);
