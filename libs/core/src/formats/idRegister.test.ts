import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { idRegister } from './idRegister.ts';

test('tells the first record of an id that comes back', () => {
  const { take } = idRegister();
  expect(['a', 'b', 'a', '', 'b', ''].map(take)).toEqual([
    undefined,
    undefined,
    1,
    undefined,
    2,
    4,
  ]);
});

test('agrees with a Map on any ids', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 300 }), (ids) => {
      const first = new Map<string, number>();
      const expected = ids.map((id, i) => {
        const before = first.get(id);
        if (before === undefined) first.set(id, i + 1);
        return before;
      });
      const { take } = idRegister();
      expect(ids.map(take)).toEqual(expected);
    }),
  );
});

test('keeps 200,000 numbered ids apart while it grows', () => {
  const { take } = idRegister();
  let known = 0;
  for (let i = 0; i < 200_000; i++) if (take(`r${i}`) !== undefined) known++;
  expect(known).toBe(0);
  expect(take('r0')).toBe(1);
  expect(take('r199999')).toBe(200_000);
});
