import type { Random } from './random.ts';

/** A standard normal number from two uniform ones. Source: Box and Muller, 1958. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Fills an array with normal numbers of a deviation, two from two uniform ones. Source: Box and Muller, 1958. */
export function fillNormal(data: Float32Array, deviation: number, random: Random): void {
  for (let i = 0; i < data.length; i += 2) {
    const radius = deviation * Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    data[i] = radius * Math.cos(angle);
    data[i + 1] = radius * Math.sin(angle); // one past an odd end is dropped by the array
  }
}
