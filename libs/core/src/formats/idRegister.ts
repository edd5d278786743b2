/** Remembers ids in 20 bytes each, whatever their length; lies outside the garbage collector's heap. */
export interface IdRegister {
  /** Takes the next id; returns the number (from 1) of the record that had it first, or `undefined` for a new one. */
  readonly take: (id: string) => number | undefined;
}

/** Four 32-bit words of hash of a string, into `words`. Source: cyrb128 (bryc, public domain). */
function hash(id: string, words: Uint32Array): void {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < id.length; i++) {
    const k = id.charCodeAt(i);
    a = b ^ Math.imul(a ^ k, 597399067);
    b = c ^ Math.imul(b ^ k, 2869860233);
    c = d ^ Math.imul(c ^ k, 951274213);
    d = a ^ Math.imul(d ^ k, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  words[0] = a ^ b ^ c ^ d;
  words[1] = b ^ a;
  words[2] = c ^ a;
  words[3] = d ^ a;
}

/**
 * An empty register: open addressing over 128-bit hashes, so that a million ids of a million reports stay flat. Two of
 * a million different ids collide with a chance of about 10⁻²⁷; then one would be taken for the other.
 *
 * @example
 * const ids = idRegister();
 * ids.take('a'); // => undefined
 * ids.take('b'); // => undefined
 * ids.take('a'); // => 1
 */
export function idRegister(): IdRegister {
  const words = new Uint32Array(4);
  let slots = 1 << 10;
  let table = new Uint32Array(5 * slots); // (slots)(hash 4, record 1); record 0 is an empty slot
  let records = 0;

  /** The slot of the hash in `words`, or the empty one where it belongs. */
  const find = (): number => {
    for (let slot = (words[0] ?? 0) & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const at = 5 * slot;
      if (table[at + 4] === 0) return at;
      if (
        table[at] === words[0] &&
        table[at + 1] === words[1] &&
        table[at + 2] === words[2] &&
        table[at + 3] === words[3]
      ) {
        return at;
      }
    }
  };
  const grow = (): void => {
    const old = table;
    slots *= 2;
    table = new Uint32Array(5 * slots);
    for (let at = 0; at < old.length; at += 5) {
      if (old[at + 4] === 0) continue;
      words.set(old.subarray(at, at + 4));
      table.set(old.subarray(at, at + 5), find());
    }
  };
  return {
    take: (id) => {
      if (2 * records >= slots) grow();
      records++;
      hash(id, words);
      const at = find();
      const first = table[at + 4] ?? 0;
      if (first !== 0) return first;
      table.set(words, at);
      table[at + 4] = records;
      return undefined;
    },
  };
}
