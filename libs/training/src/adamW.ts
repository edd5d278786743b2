import type { Parameter } from './trainableModel.ts';

/** Settings of the optimiser that hold for every step. */
export interface AdamWOptions {
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
  /** λ; 0 by default. */
  readonly weightDecay?: number;
  /** Whether the decay is AdamW's, of the parameter itself; false is plain Adam with λp added to the gradient. */
  readonly decoupled?: boolean;
  /** Which parameters decay; all by default. */
  readonly decays?: (name: string, parameter: Parameter) => boolean;
}

/** Running means of a parameter's gradient and of its square. */
export interface Moments {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** Settings of one step, t = 1, 2, … */
export interface AdamWStep {
  readonly step: number;
  readonly learningRate: number;
  /** What gradients are multiplied by before use; 1 by default. */
  readonly gradientScale?: number;
}

/** An optimiser; its whole state is `moments` and the step number it is given. */
export interface AdamW {
  readonly moments: ReadonlyMap<string, Moments>;
  /** Changes the parameters in place; throws RangeError where a gradient is missing or of another length. */
  update(gradients: ReadonlyMap<string, Float32Array>, step: AdamWStep): void;
}

/**
 * Adam with decoupled weight decay and bias correction, state in float32, arithmetic in double precision:
 *
 * m ← m + (1 − β₁)(g − m),  v ← v + (1 − β₂)(g² − v),
 * p ← (1 − ηλ) p − η m̂ / (√v̂ + ε)  with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ).
 *
 * Sources: Loshchilov & Hutter, Decoupled Weight Decay Regularization, 2019, Algorithm 2 (with PyTorch's ηλ for its
 * λ); Kingma & Ba, Adam, 2015. Agrees with torch.optim.AdamW and Adam to the rounding of float32.
 */
export function adamW(
  parameters: ReadonlyMap<string, Parameter>,
  {
    beta1 = 0.9,
    beta2 = 0.999,
    epsilon = 1e-8,
    weightDecay = 0,
    decoupled = true,
    decays = () => true,
  }: AdamWOptions = {},
): AdamW {
  const trained = Array.from(parameters, ([name, parameter]) => {
    const { length } = parameter.data;
    return {
      name,
      data: parameter.data,
      decay: decays(name, parameter) ? weightDecay : 0,
      moments: { first: new Float32Array(length), second: new Float32Array(length) },
    };
  });
  return {
    moments: new Map(trained.map(({ name, moments }) => [name, moments])),
    update(gradients, { step, learningRate, gradientScale = 1 }) {
      const rootOfCorrection = Math.sqrt(1 - beta2 ** step);
      for (const { name, data, decay, moments } of trained) {
        const gradient = gradients.get(name);
        if (gradient?.length !== data.length) {
          throw new RangeError(
            `${name}: ${gradient?.length ?? 'no'} gradients for ${data.length} numbers`,
          );
        }
        updateArray(data, gradient, moments, {
          gradientScale,
          gradientDecay: decoupled ? 0 : decay,
          keep: decoupled ? 1 - learningRate * decay : 1,
          share1: 1 - beta1,
          share2: 1 - beta2,
          // η m̂ / (√v̂ + ε) with the corrections taken out of the loop
          size: (learningRate * rootOfCorrection) / (1 - beta1 ** step),
          epsilon: epsilon * rootOfCorrection,
        });
      }
    },
  };
}

/**
 * The loop over one array. Doubles, no Math.fround, and no unrolling: V8 compiles this form to twice the speed of
 * float32 arithmetic written out, and the square root and the division leave nothing for unrolling to gain.
 */
function updateArray(
  data: Float32Array,
  gradient: Float32Array,
  { first, second }: Moments,
  {
    gradientScale,
    gradientDecay,
    keep,
    share1,
    share2,
    size,
    epsilon,
  }: Readonly<
    Record<
      'gradientScale' | 'gradientDecay' | 'keep' | 'share1' | 'share2' | 'size' | 'epsilon',
      number
    >
  >,
): void {
  const { length } = data;
  for (let i = 0; i < length; i++) {
    const p = data[i] ?? 0;
    const g = (gradient[i] ?? 0) * gradientScale + p * gradientDecay;
    const oldFirst = first[i] ?? 0;
    const oldSecond = second[i] ?? 0;
    const m = oldFirst + share1 * (g - oldFirst);
    const v = oldSecond + share2 * (g * g - oldSecond);
    first[i] = m;
    second[i] = v;
    data[i] = keep * p - (size * m) / (Math.sqrt(v) + epsilon);
  }
}
