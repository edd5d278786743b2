import { fillNormal, type Random } from '@labelray/core';
import type { Parameter } from '@labelray/training';
import type { ParameterShapes } from '../weights/parameterShapes.ts';

/** Spread of new matrices and embeddings. Source: `initializer_range` of Devlin et al., 2019. */
const customary = 0.02;

/**
 * New parameters: matrices and embeddings from N(0, deviation²), norms the identity, biases 0. The customary deviation
 * is for widths of 768; narrower models learn faster from 1/√width.
 */
export function initialParameters(
  shapes: ParameterShapes,
  random: Random,
  { deviation = customary }: { readonly deviation?: number } = {},
): Map<string, Parameter> {
  return new Map(
    Array.from(shapes, ([name, shape]) => {
      const data = new Float32Array(shape.reduce((product, length) => product * length, 1));
      if (name.endsWith('LayerNorm.weight')) data.fill(1);
      else if (shape.length > 1) fillNormal(data, deviation, random);
      return [name, { shape, data }] as const;
    }),
  );
}
