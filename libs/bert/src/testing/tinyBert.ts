import { seededRandom } from '@labelray/core';
import type { Parameter } from '@labelray/training';
import type { BertConfig } from '../config/bertConfig.ts';
import {
  encoderShapes,
  headShapes,
  languageHeadShapes,
  type ParameterShapes,
} from '../weights/parameterShapes.ts';

/** A BERT that computes in microseconds; no two of its lengths are equal, so that none can stand for another. */
export const tinyConfig: BertConfig = {
  layers: 2,
  hidden: 6,
  heads: 2,
  feedForward: 10,
  vocabulary: 13,
  maxPositions: 7,
  tokenTypes: 2,
  epsilon: 1e-12,
  hiddenDropout: 0,
  attentionDropout: 0,
  paddingToken: 0,
};

/** Random parameters in which every one matters: biases and norms too, all of size 1. */
export function livelyParameters(shapes: ParameterShapes, seed = 1): Map<string, Parameter> {
  return new Map(
    Array.from(shapes, ([name, shape]) => {
      const random = seededRandom(seed, name);
      const inner = shape.length > 1 ? 1.5 / Math.sqrt(shape.at(-1) ?? 1) : 0.3;
      const centre = name.endsWith('LayerNorm.weight') ? 1 : 0;
      const count = shape.reduce((product, length) => product * length, 1);
      const data = Float32Array.from(
        { length: count },
        () => centre + 2 * inner * (random() - 0.5) * Math.sqrt(3),
      );
      return [name, { shape, data }] as const;
    }),
  );
}

/** Shapes of encoder, heads and language head together. */
export const allShapes = (config: BertConfig, classes: readonly number[]): ParameterShapes =>
  new Map([
    ...encoderShapes(config),
    ...headShapes(config.hidden, classes),
    ...languageHeadShapes(config),
  ]);
