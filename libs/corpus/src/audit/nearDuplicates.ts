/** Words of one shingle: five in a row rarely meet by chance, and survive a changed word elsewhere. */
const shingleWords = 5;

/** Below this many words (four shingles) one changed word decides: only identical texts are compared then. */
export const fewestWords = shingleWords + 3;

/** The 53-bit hashes of a text's shingles, sorted, each once: two 32-bit multiplicative hashes, cut to fit a double. */
function hashShingles(words: readonly string[]): Float64Array {
  const hashes = words.map((word) => {
    let a = 0x811c9dc5;
    let b = 0x9e3779b9;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
    }
    return [a, b] as const;
  });
  const shingles = new Set<number>();
  for (let at = 0; at + shingleWords <= hashes.length; at++) {
    let a = 0;
    let b = 0;
    for (let i = at; i < at + shingleWords; i++) {
      const [x, y] = hashes[i] ?? [0, 0];
      a = Math.imul(a ^ x, 0x01000193) ^ (a >>> 15);
      b = Math.imul(b ^ y, 0xc2b2ae35) ^ (b >>> 16);
    }
    shingles.add((a >>> 0) * 2 ** 21 + (b >>> 11));
  }
  return Float64Array.from(shingles).sort();
}

/** Size of the intersection of two sorted sets. */
function shared(a: Float64Array, b: Float64Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}

/** Jaccard index of the sets of word 5-grams of two normalized texts, |A ∩ B| / |A ∪ B|, on the words themselves. */
export function shingleSimilarity(a: string, b: string): number {
  const shinglesOf = (text: string): Set<string> => {
    const words = text.split(' ');
    const count = Math.max(0, words.length - shingleWords + 1);
    return new Set(
      Array.from({ length: count }, (_, at) => words.slice(at, at + shingleWords).join(' ')),
    );
  };
  const [x, y] = [shinglesOf(a), shinglesOf(b)];
  const both = [...x].filter((shingle) => y.has(shingle)).length;
  const either = x.size + y.size - both;
  return either === 0 ? 0 : both / either;
}

/** Finds a text that is nearly the one given. */
export interface NearDuplicates {
  /** Position of the first of the indexed texts whose similarity reaches the threshold. */
  find(text: string): number | undefined;
}

/**
 * Indexes normalized texts for `shingleSimilarity` ≥ threshold. Exact: texts that similar share one of the few
 * rarest shingles of each (prefix filter: Chaudhuri et al., ICDE 2006; with the bounds on length and position of
 * Xiao et al., PPJoin, WWW 2008), so only texts that share one are compared, and a match is confirmed on the words.
 */
export function indexNearDuplicates(texts: readonly string[], threshold: number): NearDuplicates {
  const frequency = new Uint32Array(2 ** 20); // by hash bucket: collisions cost time, never a match
  const bucket = (shingle: number): number => shingle % frequency.length;
  const sets = texts.map((text) => hashShingles(text.split(' ')));
  for (const set of sets) {
    for (const shingle of set) {
      const at = bucket(shingle);
      frequency[at] = (frequency[at] ?? 0) + 1;
    }
  }
  /** Shingles one of which every similar set has among its own: all but threshold · size, the rarest first. */
  const prefix = (set: Float64Array): Float64Array => {
    const rank = (shingle: number): number => frequency[bucket(shingle)] ?? 0;
    const byRarity = set.slice().sort((a, b) => rank(a) - rank(b) || a - b);
    return byRarity.subarray(0, set.length - Math.ceil(threshold * set.length - 1e-9) + 1);
  };
  const postings = new Map<number, { readonly text: number; readonly at: number }[]>();
  for (const [text, set] of sets.entries()) {
    if (set.length === 0) continue;
    for (const [at, shingle] of prefix(set).entries()) {
      const list = postings.get(shingle);
      if (list === undefined) postings.set(shingle, [{ text, at }]);
      else list.push({ text, at });
    }
  }
  return {
    find(text) {
      const set = hashShingles(text.split(' '));
      if (set.length === 0) return undefined;
      const compared = new Set<number>();
      for (const [here, shingle] of prefix(set).entries()) {
        for (const { text: candidate, at } of postings.get(shingle) ?? []) {
          const other = sets[candidate];
          if (other === undefined || compared.has(candidate)) continue;
          // J ≥ t ⇔ |A ∩ B| ≥ t (|A| + |B|) / (1 + t); what follows both places is all that can still be shared,
          // as this is the first shared shingle of the two in the common order
          const needed = (threshold * (set.length + other.length)) / (1 + threshold) - 1e-9;
          compared.add(candidate);
          if (Math.min(set.length - here, other.length - at) < needed) continue;
          if (shared(set, other) < needed) continue;
          if (shingleSimilarity(text, texts[candidate] ?? '') >= threshold) return candidate;
        }
      }
      return undefined;
    },
  };
}
