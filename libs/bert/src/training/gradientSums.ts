import type { Parameter } from '@labelray/training';
import { release } from './release.ts';

/** Gradients of a batch, summed over its micro-batches; arrays are reused from batch to batch. */
export class GradientSums {
  readonly sums = new Map<string, Float32Array>();
  readonly #parameters: ReadonlyMap<string, Parameter>;
  readonly #filled = new Set<string>();
  readonly #zeros = new Map<number, Float32Array>();

  constructor(parameters: ReadonlyMap<string, Parameter>) {
    this.#parameters = parameters;
  }

  /** Begins a new batch; what was summed before is forgotten. */
  begin(): void {
    this.#filled.clear();
  }

  /** Adds a gradient, whose array becomes the sum or is given back. */
  add(name: string, gradient: Float32Array): void {
    const sum = this.#filled.has(name) ? this.sums.get(name) : undefined;
    if (sum === undefined) {
      this.replace(name, gradient);
      return;
    }
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (gradient[i] ?? 0);
    release([{ data: gradient }]);
  }

  /** What was added so far; zeros, which parameters of one length share, where nothing was. */
  sum(name: string): Float32Array {
    const sum = this.sums.get(name);
    if (sum !== undefined && this.#filled.has(name)) return sum;
    const length = this.#parameters.get(name)?.data.length ?? 0;
    const zeros = this.#zeros.get(length) ?? new Float32Array(length);
    this.#zeros.set(length, zeros);
    return zeros;
  }

  /** Puts a new sum in the place of the one before, whose array is given back. */
  replace(name: string, sum: Float32Array): void {
    const before = this.sums.get(name);
    if (before !== undefined) release([{ data: before }]);
    this.sums.set(name, sum);
    this.#filled.add(name);
  }

  /** Adds row r of `gradients` to row `places[r]` of the gradient of a table. */
  addRows(name: string, gradients: Float32Array, places: ArrayLike<number>): void {
    const sum = this.#table(name);
    const width = gradients.length / places.length;
    for (let row = 0; row < places.length; row++) {
      const from = row * width;
      const to = (places[row] ?? 0) * width;
      for (let i = 0; i < width; i++) {
        sum[to + i] = (sum[to + i] ?? 0) + (gradients[from + i] ?? 0);
      }
    }
  }

  #table(name: string): Float32Array {
    const before = this.sums.get(name);
    if (before !== undefined && this.#filled.has(name)) return before;
    this.#filled.add(name);
    if (before !== undefined) return before.fill(0);
    const zeros = new Float32Array(this.#parameters.get(name)?.data.length ?? 0);
    this.sums.set(name, zeros);
    return zeros;
  }
}
