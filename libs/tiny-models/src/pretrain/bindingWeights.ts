import { normal, type Random } from '@labelray/core';
import { initialWeights, type LlamaConfig, type Weight } from '@labelray/llama';

/** Where a head of the first layer looks. */
interface Window {
  /** How many tokens back it looks most. */
  readonly peak: number;
  /** The fastest rotary frequencies that it uses: more of them reach farther without looking elsewhere as well. */
  readonly frequencies: number;
  /** Logit of each frequency at the peak. */
  readonly sharpness: number;
}

/** The first reads the token before; the others gather the words of a short statement. */
const windows: readonly Window[] = [
  { peak: 1, frequencies: 4, sharpness: 6 },
  { peak: 2, frequencies: 6, sharpness: 2 },
  { peak: 4, frequencies: 8, sharpness: 1.2 },
];

/** Layers whose first heads compare names, and how many of their heads. */
const comparing = { layers: [1, 2], heads: 3, strength: 2.2 } as const;

/** Size of the embedding's first coordinate, equal for all tokens, by which a head can look at places alone. */
const constant = 0.35;

/** What is left of the random weights: of what the layers write, and of what the set heads read. */
const shares = { feedForward: 0.05, attention: 0.15, reading: 0.02 } as const;

/** How much of a token a window writes. */
const gathered = 0.6;

/** Turns slower than this share of the frequencies carry what is compared, so that distance hardly matters. */
const slow = 3 / 8;

/**
 * First weights with which a LLaMA looks names up from its first step: heads of the first layer gather the tokens just
 * before each place, heads of the two layers above compare the last token of a question with what the places of the text
 * have gathered, and everything else is random and writes little. Without it the same training stays for thousands of
 * steps where it knows what is mentioned but not what is said of it (docs/decisions/008).
 *
 * A head looks `peak` tokens back where q and k read the constant coordinate alone and k is turned by that many
 * positions: qᵀR(i−j)k = Σ a² cos((i − j − peak) θ). Names are compared where q and k are one random projection of the
 * gathered tokens, by the slow rotary frequencies.
 *
 * @throws RangeError for a form with fewer than three layers or heads, or heads wider than half of the model.
 *
 * Source: structured first weights, Trockman & Kolter 2023 (Mimetic initialization); the circuit, Olsson et al. 2022
 * (In-context learning and induction heads).
 */
export function bindingWeights(
  config: LlamaConfig,
  random: Random,
  { deviation }: { readonly deviation: number },
): Map<string, Weight> {
  const { hidden, heads, headSize, layers, keyValueHeads } = config;
  if (layers < 3 || heads < windows.length || keyValueHeads !== heads || 2 * headSize > hidden)
    throw new RangeError(
      'names are looked up by three layers or more, with three heads or more that share nothing and fill half the width at most',
    );
  const weights = initialWeights(config, random, { deviation });
  const matrix = (layer: number, name: string): Matrix =>
    matrixOf(weights, `model.layers.${layer}.${name}.weight`);
  for (let layer = 0; layer < layers; layer++) {
    scale(matrix(layer, 'mlp.down_proj').data, shares.feedForward);
    scale(matrix(layer, 'self_attn.o_proj').data, shares.attention);
  }
  const normed = setConstant(matrixOf(weights, 'model.embed_tokens.weight'));
  const projection = orthonormal(widthRows(headSize, hidden, random));
  const bases = orthonormal(widthRows(2 * headSize, hidden, random));
  const last = bases.slice(0, headSize);
  const around = bases.slice(headSize);
  for (const [head, window] of windows.entries()) {
    const first = head * headSize;
    const place = { first, config, normed };
    lookBack(matrix(0, 'self_attn.q_proj'), matrix(0, 'self_attn.k_proj'), { ...window, ...place });
    copyRows(matrix(0, 'self_attn.v_proj'), projection, first);
    copyColumns(matrix(0, 'self_attn.o_proj'), head === 0 ? last : around, first);
  }
  for (const layer of comparing.layers)
    for (let head = 0; head < comparing.heads; head++)
      compare(matrix(layer, 'self_attn.q_proj'), matrix(layer, 'self_attn.k_proj'), {
        ...{ first: head * headSize, headSize, asked: last, told: around, random },
      });
  return weights;
}

interface Matrix {
  readonly data: Float32Array;
  readonly columns: number;
}

function matrixOf(weights: ReadonlyMap<string, Weight>, name: string): Matrix {
  const weight = weights.get(name);
  if (weight === undefined) throw new RangeError(`no weight ${name}`);
  return { data: weight.data, columns: weight.shape.at(-1) ?? 0 };
}

function scale(data: Float32Array, factor: number): void {
  for (let i = 0; i < data.length; i++) data[i] = factor * (data[i] ?? 0);
}

/** Gives all tokens the same first coordinate; returns its size after the first norm, on the average. */
function setConstant({ data, columns }: Matrix): number {
  let squares = 0;
  for (let i = 0; i < data.length; i++) if (i % columns > 0) squares += (data[i] ?? 0) ** 2;
  for (let i = 0; i < data.length; i += columns) data[i] = constant;
  return constant / Math.sqrt(squares / data.length + constant ** 2 / columns);
}

/** Makes a head look `peak` tokens back, whatever the tokens. */
function lookBack(
  queries: Matrix,
  keys: Matrix,
  options: Window & {
    readonly first: number;
    readonly config: LlamaConfig;
    /** Size of the constant coordinate where the head reads it. */
    readonly normed: number;
  },
): void {
  const { first, config, normed, peak, frequencies, sharpness } = options;
  const { headSize, rotaryBase } = config;
  const half = headSize / 2;
  for (const { data, columns } of [queries, keys])
    scale(data.subarray(first * columns, (first + headSize) * columns), shares.reading);
  for (let turn = 0; turn < half; turn++) {
    const angle = peak * rotaryBase ** (-turn / half);
    const size = turn < frequencies ? Math.sqrt(sharpness * Math.sqrt(headSize)) / normed : 0;
    const at = (row: number, columns: number): number => (first + row) * columns;
    queries.data[at(turn, queries.columns)] = size;
    queries.data[at(turn + half, queries.columns)] = 0;
    keys.data[at(turn, keys.columns)] = size * Math.cos(angle);
    keys.data[at(turn + half, keys.columns)] = size * Math.sin(angle);
  }
}

/** Makes a head look where the tokens around are the one that is asked: both read by the same random directions. */
function compare(
  queries: Matrix,
  keys: Matrix,
  options: {
    readonly first: number;
    readonly headSize: number;
    readonly asked: readonly Float64Array[];
    readonly told: readonly Float64Array[];
    readonly random: Random;
  },
): void {
  const { first, headSize, asked, told, random } = options;
  const half = headSize / 2;
  const directions = orthonormal(normalRows(headSize, headSize, random));
  for (const [row, direction] of directions.entries()) {
    const strength = row % half < slow * half ? 0 : comparing.strength;
    for (const [{ data, columns }, basis] of [
      [queries, asked],
      [keys, told],
    ] as const)
      for (let column = 0; column < columns; column++) {
        const i = (first + row) * columns + column;
        const read = basis.reduce(
          (sum, vector, axis) => sum + (direction[axis] ?? 0) * (vector[column] ?? 0),
          0,
        );
        data[i] = strength * read + shares.reading * (data[i] ?? 0);
      }
  }
}

function copyRows({ data, columns }: Matrix, rows: readonly Float64Array[], first: number): void {
  for (const [row, values] of rows.entries()) data.set(values, (first + row) * columns);
}

function copyColumns({ data, columns }: Matrix, vectors: readonly Float64Array[], first: number) {
  for (const [column, values] of vectors.entries())
    for (const [row, value] of values.entries())
      data[row * columns + first + column] = gathered * value;
}

/** Directions of the width, without the constant coordinate. */
function widthRows(rows: number, hidden: number, random: Random): Float64Array[] {
  return normalRows(rows, hidden - 1, random).map((row) => Float64Array.of(0, ...row));
}

function normalRows(rows: number, columns: number, random: Random): Float64Array[] {
  return Array.from({ length: rows }, () =>
    Float64Array.from({ length: columns }, () => normal(random)),
  );
}

/** Gram and Schmidt's method: the rows, made orthogonal one after the other and of length 1. */
function orthonormal(rows: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const row of rows) {
    const left = row.slice();
    for (const unit of done) {
      const along = unit.reduce((sum, value, i) => sum + value * (left[i] ?? 0), 0);
      for (const [i, value] of unit.entries()) left[i] = (left[i] ?? 0) - along * value;
    }
    const length = Math.hypot(...left);
    done.push(left.map((value) => value / length));
  }
  return done;
}
