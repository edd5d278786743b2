/** A stream of numbers in [0, 1); always seeded, always passed in. */
export type Random = () => number;

/** 32-bit FNV-1a of a string. Source: Fowler, Noll, Vo. */
function hash(text: string, start: number): number {
  let h = start >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}

/**
 * A generator for a seed and a path of labels: each path is a stream of its own, so that drawing more from one
 * does not shift the others. sfc32 (Doty-Humphrey, PractRand), 128 bits of state, 53-bit output.
 *
 * @example
 * const random = seededRandom(7, 'cxr', 'train'); // same seed and labels, same numbers
 */
export function seededRandom(seed: number, ...labels: readonly string[]): Random {
  const path = JSON.stringify([seed, ...labels]);
  let a = hash(path, 0x811c9dc5);
  let b = hash(path, 0x9e3779b9);
  let c = hash(path, 0x243f6a88);
  let d = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 15; i++) next(); // the first outputs still show the seed
  return () => ((next() >>> 5) * 0x4000000 + (next() >>> 6)) / 2 ** 53;
}

/** A whole number in [0, n). */
export function randomInteger(random: Random, n: number): number {
  return Math.floor(random() * n);
}

/** One of the items, each equally likely; throws on an empty list. */
export function pick<T>(items: readonly T[], random: Random): T {
  if (items.length === 0) throw new RangeError('cannot pick from an empty list');
  return items[randomInteger(random, items.length)] as T;
}

/** The items in random order (Fisher–Yates); the input stays as it is. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = randomInteger(random, i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
  }
  return shuffled;
}
