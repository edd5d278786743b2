/** Two neighbouring tokens, by number. */
export type Pair = readonly [left: number, right: number];

/** Numbers stay below this, so that a pair is one number. */
const limit = 2 ** 24;

/**
 * Byte pair encoding: again and again the most frequent pair of neighbours becomes one token, whose number `join` gives;
 * of equally frequent pairs the smaller one by number. Stops where `join` gives none or no pair is left.
 */
export function learnMerges(
  words: readonly (readonly [tokens: readonly number[], count: number])[],
  join: (pair: Pair) => number | undefined,
): void {
  const index = new PairIndex(words);
  for (;;) {
    const pair = index.mostFrequent();
    const token = pair === undefined ? undefined : join(pair);
    if (pair === undefined || token === undefined) return;
    index.merge(pair, token);
  }
}

/** How often each pair occurs, and in which words. */
class PairIndex {
  readonly #words: number[][];
  readonly #weights: number[];
  readonly #counts = new Map<number, number>();
  readonly #places = new Map<number, Set<number>>();

  constructor(words: readonly (readonly [readonly number[], number])[]) {
    this.#words = words.map(([tokens]) => [...tokens]);
    this.#weights = words.map(([, count]) => count);
    for (const word of this.#words.keys()) this.#count(word, 1);
  }

  mostFrequent(): Pair | undefined {
    let best = -1;
    let most = 0;
    for (const [key, count] of this.#counts) {
      if (count > most || (count === most && key < best)) [best, most] = [key, count];
    }
    return best === -1 ? undefined : [Math.floor(best / limit), best % limit];
  }

  merge([left, right]: Pair, token: number): void {
    const key = left * limit + right;
    for (const word of this.#places.get(key) ?? []) {
      this.#count(word, -1);
      this.#words[word] = merged(this.#words[word] ?? [], left, right, token);
      this.#count(word, 1);
    }
    this.#places.delete(key);
  }

  /** Adds the pairs of a word to the counts, or takes them away. */
  #count(word: number, sign: 1 | -1): void {
    const tokens = this.#words[word] ?? [];
    const weight = sign * (this.#weights[word] ?? 0);
    for (let i = 1; i < tokens.length; i++) {
      const key = (tokens[i - 1] ?? 0) * limit + (tokens[i] ?? 0);
      const count = (this.#counts.get(key) ?? 0) + weight;
      if (count > 0) this.#counts.set(key, count);
      else this.#counts.delete(key);
      if (sign === 1) {
        const places = this.#places.get(key);
        if (places === undefined) this.#places.set(key, new Set([word]));
        else places.add(word);
      }
    }
  }
}

function merged(tokens: readonly number[], left: number, right: number, token: number): number[] {
  const result: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i] === left && tokens[i + 1] === right) {
      result.push(token);
      i++;
    } else result.push(tokens[i] ?? 0);
  }
  return result;
}
