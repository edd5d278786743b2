import { randomInteger, type Random } from '@labelray/core';

/** Bytes that readers trip over: quotes, separators, line ends, brackets, NUL, BOM and invalid UTF-8. */
const awkward = [
  0x00, 0x0a, 0x0d, 0x22, 0x26, 0x2c, 0x3b, 0x3c, 0x3e, 0x5c, 0x7b, 0x7d, 0xc3, 0xef, 0xff,
];

/**
 * A damaged copy of a file: one to four of flip a bit, set an awkward byte, delete, duplicate or move a run, cut the
 * end. Same generator state, same damage; used to show that readers end in a result or a message, never in a crash.
 */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let out = [...bytes];
  for (let left = 1 + randomInteger(random, 4); left > 0; left--) {
    const at = randomInteger(random, out.length + 1);
    const length = randomInteger(random, 40);
    switch (randomInteger(random, 6)) {
      case 0:
        if (at < out.length) out[at] = (out[at] ?? 0) ^ (1 << randomInteger(random, 8));
        break;
      case 1:
        if (at < out.length) out[at] = awkward[randomInteger(random, awkward.length)] ?? 0;
        break;
      case 2:
        out.splice(at, length);
        break;
      case 3:
        out.splice(at, 0, ...out.slice(at, at + length));
        break;
      case 4: {
        const run = out.splice(at, length);
        out.splice(randomInteger(random, out.length + 1), 0, ...run);
        break;
      }
      default:
        out = out.slice(0, at);
    }
  }
  return Uint8Array.from(out);
}
