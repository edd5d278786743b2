import { InputError } from '@labelray/core';
import { floatData, floats, integers, type HostTensor, type Session } from '@labelray/onnx';
import type { LlamaConfig } from './config.ts';
import type { RotaryFeeds } from './rotaryFeeds.ts';

const unseen = -1e9;

/** What a generation runs on. */
interface GenerationParts {
  readonly session: Session;
  readonly config: LlamaConfig;
  readonly angles: RotaryFeeds;
  /** What every step is fed with: an adapter that changes. */
  readonly fixed: Readonly<Record<string, HostTensor>>;
  readonly rows: number;
  /** Tokens before all rows that the session knows; positions go on behind them. */
  readonly before: number;
  readonly maxPositions: number;
  /** Throws where logits are not numbers, naming the cause. */
  readonly refuseNaN: (logits: Float32Array) => Promise<void>;
}

/**
 * Sequences that grow by a few tokens at a time, each row at its own pace: keys and values of earlier tokens are kept,
 * so that a step costs its new tokens only. Rows that get fewer tokens than others are padded, and padding is never
 * seen.
 */
export class Generation {
  readonly #parts: GenerationParts;
  readonly #lengths: number[];
  /** Per row and column of the cache: whether it holds a token or padding. */
  #columns: boolean[][];
  #cache: Record<string, HostTensor>;

  constructor(parts: GenerationParts) {
    const { rows, config } = parts;
    this.#parts = parts;
    this.#lengths = Array.from({ length: rows }, () => 0);
    this.#columns = Array.from({ length: rows }, () => []);
    const empty = floats([rows, config.keyValueHeads, 0, config.headSize], new Float32Array(0));
    this.#cache = Object.fromEntries(
      Array.from({ length: config.layers }, (_, block) => [
        [`past.${block}.key`, empty] as const,
        [`past.${block}.value`, empty] as const,
      ]).flat(),
    );
  }

  /** Keys and values of the tokens so far, a pair a layer, (rows, heads, tokens, head) each. */
  get keysAndValues(): readonly { readonly key: HostTensor; readonly value: HostTensor }[] {
    return Array.from({ length: this.#parts.config.layers }, (_, block) => {
      const [key, value] = ['key', 'value'].map((part) => this.#cache[`past.${block}.${part}`]);
      if (key === undefined || value === undefined) throw new Error(`no cache of block ${block}`);
      return { key, value };
    });
  }

  /** Tokens of each row so far. */
  get lengths(): readonly number[] {
    return this.#lengths;
  }

  /**
   * Appends tokens to the rows and returns the logits behind the last token of each, (vocabulary) each; a row without
   * new tokens gets an empty array. Throws InputError where a row outgrows the model or a weight is NaN.
   */
  async feed(tokens: readonly (readonly number[])[]): Promise<Float32Array[]> {
    const { rows, before, maxPositions, config, session, angles, fixed } = this.#parts;
    if (tokens.length !== rows) throw new RangeError(`${tokens.length} rows fed, ${rows} begun`);
    const width = Math.max(...tokens.map((row) => row.length));
    if (width === 0) return tokens.map(() => new Float32Array(0));
    tokens.forEach((row, index) => {
      const length = before + (this.#lengths[index] ?? 0) + row.length;
      if (length > maxPositions) {
        throw new InputError(`a sequence of ${length} tokens, the model reads ${maxPositions}`, {
          remedy: 'shorten the prompt or take a model with more positions',
        });
      }
    });
    const feeds = this.#feeds(tokens, width);
    const results = await session.run({
      ...feeds,
      ...angles(feeds.positions),
      ...fixed,
      ...this.#cache,
    });
    this.#keep(results);
    tokens.forEach((row, index) => {
      this.#lengths[index] = (this.#lengths[index] ?? 0) + row.length;
      const columns = this.#columns[index] ?? [];
      for (let column = 0; column < width; column++) columns.push(column < row.length);
    });
    const { logits } = results;
    if (logits === undefined) throw new Error('the graph gave no logits');
    const data = floatData(logits);
    await this.#parts.refuseNaN(data);
    const { vocabulary } = config;
    return tokens.map((row, index) =>
      row.length === 0
        ? new Float32Array(0)
        : data.slice(index * vocabulary, (index + 1) * vocabulary),
    );
  }

  #feeds(
    tokens: readonly (readonly number[])[],
    width: number,
  ): Record<'ids' | 'positions' | 'mask' | 'scored', HostTensor> {
    const rows = tokens.length;
    const before = this.#columns[0]?.length ?? 0;
    const seen = before + width;
    const ids = new BigInt64Array(rows * width);
    const positions = new BigInt64Array(rows * width);
    const mask = new Float32Array(rows * width * seen).fill(unseen);
    const scored: number[] = [];
    tokens.forEach((row, index) => {
      const length = this.#lengths[index] ?? 0;
      const columns = this.#columns[index] ?? [];
      for (let place = 0; place < width; place++) {
        const at = index * width + place;
        ids[at] = BigInt(row[place] ?? 0);
        positions[at] = BigInt(place < row.length ? this.#parts.before + length + place : 0);
        const line = at * seen;
        if (place >= row.length) {
          mask[line + before + place] = 0; // padding sees itself, so that its softmax is defined
          continue;
        }
        for (let column = 0; column < before; column++) {
          if (columns[column] === true) mask[line + column] = 0;
        }
        for (let column = 0; column <= place; column++) mask[line + before + column] = 0;
      }
      scored.push(index * width + Math.max(0, row.length - 1));
    });
    return {
      ids: { type: 'int64', shape: [rows, width], data: ids },
      positions: { type: 'int64', shape: [rows, width], data: positions },
      mask: floats([rows, 1, width, seen], mask),
      scored: integers([rows, 1], scored),
    };
  }

  #keep(results: Readonly<Record<string, HostTensor>>): void {
    this.#cache = Object.fromEntries(
      Object.entries(results).flatMap(([name, tensor]) =>
        name.startsWith('present.') ? [[name.replace('present.', 'past.'), tensor] as const] : [],
      ),
    );
  }
}
