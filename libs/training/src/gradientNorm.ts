/** The first element of a gradient that is NaN or infinite. */
export interface NotFinite {
  readonly parameter: string;
  readonly index: number;
  readonly value: number;
}

/** Length of all gradients together, √Σ g² over every parameter, summed in double precision; or what is not finite. */
export function gradientNorm(
  gradients: ReadonlyMap<string, Float32Array>,
): { readonly norm: number } | { readonly notFinite: NotFinite } {
  let sum = 0;
  for (const [parameter, gradient] of gradients) {
    const squares = sumOfSquares(gradient);
    if (!Number.isFinite(squares)) {
      const index = gradient.findIndex((value) => !Number.isFinite(value));
      return { notFinite: { parameter, index, value: gradient[index] ?? NaN } };
    }
    sum += squares;
  }
  return { norm: Math.sqrt(sum) };
}

/** Four sums side by side, because one would wait for each addition. A square of a float32 cannot overflow a double. */
function sumOfSquares(values: Float32Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i + 3 < values.length; i += 4) {
    const x = values[i] ?? 0;
    const y = values[i + 1] ?? 0;
    const z = values[i + 2] ?? 0;
    const w = values[i + 3] ?? 0;
    a += x * x;
    b += y * y;
    c += z * z;
    d += w * w;
  }
  for (; i < values.length; i++) a += (values[i] ?? 0) ** 2;
  return a + b + (c + d);
}
