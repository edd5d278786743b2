import { expect, test } from '@jest/globals';
import { seededRandom } from '@labelray/core';
import { mutate } from './mutate.ts';

test('same generator, same damage; the input stays whole; an empty file survives', () => {
  const bytes = new TextEncoder().encode('id,text\n1,"a, b"\n2,c\n');
  const before = [...bytes];
  const damage = (seed: number) => [...mutate(bytes, seededRandom(seed))];
  expect(damage(4)).toEqual(damage(4));
  expect([...bytes]).toEqual(before);
  const changed = Array.from({ length: 100 }, (_, seed) => damage(seed)).filter(
    (copy) => copy.join() !== before.join(),
  );
  expect(changed.length).toBeGreaterThan(90);
  expect(mutate(new Uint8Array(), seededRandom(1))).toBeInstanceOf(Uint8Array);
});
