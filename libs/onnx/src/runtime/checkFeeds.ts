import { InputError } from '@labelray/core';
import type { Tensor } from '../graph/graph.ts';
import { formatShape } from '../graph/shape.ts';
import type { HostTensor } from './hostTensor.ts';

/**
 * Checks that every input is given with its type and shape, and that a named length is the same in all of them.
 * Throws InputError naming the input, so that a wrong batch is not reported as a failing node deep in the graph.
 */
export function checkFeeds(
  inputs: readonly Tensor[],
  feeds: Readonly<Record<string, HostTensor>>,
): void {
  const known = new Map<string, { length: number; of: string }>();
  for (const { name, type, shape } of inputs) {
    const given = feeds[name];
    if (given === undefined) {
      throw new InputError(`the input ${name} is missing`, {
        remedy: `give ${type} ${formatShape(shape)}`,
      });
    }
    const wrong = (why: string) =>
      new InputError(`the input ${name} is ${given.type} (${given.shape.join(', ')}), ${why}`, {
        remedy: `give ${type} ${formatShape(shape)}`,
      });
    if (given.type !== type) throw wrong('of another type');
    if (given.shape.length !== shape.length) throw wrong('of another rank');
    shape.forEach((dimension, axis) => {
      const length = given.shape[axis];
      if (length === undefined) return;
      if (typeof dimension === 'number') {
        if (dimension !== length) throw wrong(`and axis ${axis} is not ${dimension}`);
        return;
      }
      const before = known.get(dimension);
      if (before !== undefined && before.length !== length) {
        throw wrong(`and ${dimension} is ${before.length} in ${before.of}`);
      }
      known.set(dimension, { length, of: name });
    });
  }
}
