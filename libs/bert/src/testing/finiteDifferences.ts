import type { Parameter, TrainableModel } from '@labelray/training';

/** The gradient element that finite differences contradict most. */
export interface WorstGradient {
  readonly name: string;
  readonly index: number;
  readonly analytic: number;
  readonly numeric: number;
  /** |analytic − numeric| / max(1, |numeric|). */
  readonly error: number;
}

/**
 * Compares gradients of a model with central differences (loss(p + h) − loss(p − h)) / 2h, for some elements of every
 * parameter, spread evenly. `loss` computes the loss with the parameters as they are.
 */
export async function finiteDifferences(
  { parameters }: Pick<TrainableModel<never>, 'parameters'>,
  gradients: ReadonlyMap<string, Float32Array>,
  loss: () => Promise<number>,
  { step = 1e-2, elements = 3 }: { readonly step?: number; readonly elements?: number } = {},
): Promise<WorstGradient> {
  let worst: WorstGradient = { name: '', index: 0, analytic: 0, numeric: 0, error: -1 };
  for (const [name, { data }] of parameters) {
    const gradient = gradients.get(name);
    const stride = Math.max(1, Math.floor(data.length / elements));
    for (let index = 0; index < data.length; index += stride) {
      const numeric = await centralDifference({ data }, index, step, loss);
      const analytic = gradient?.[index] ?? NaN;
      const error = Math.abs(analytic - numeric) / Math.max(1, Math.abs(numeric));
      if (!(error <= worst.error)) worst = { name, index, analytic, numeric, error };
    }
  }
  return worst;
}

async function centralDifference(
  { data }: Pick<Parameter, 'data'>,
  index: number,
  step: number,
  loss: () => Promise<number>,
): Promise<number> {
  const before = data[index] ?? 0;
  data[index] = before + step;
  const right = data[index];
  const above = await loss();
  data[index] = before - step;
  const left = data[index];
  const below = await loss();
  data[index] = before;
  return (above - below) / (right - left);
}
