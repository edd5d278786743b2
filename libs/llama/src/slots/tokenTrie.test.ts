import { expect, test } from '@jest/globals';
import { InputError } from '@labelray/core';
import fc from 'fast-check';
import { tokenTrie, type TrieNode } from './tokenTrie.ts';

/** The options of a tree, read back from its leaves. */
function leaves(node: TrieNode, path: readonly number[] = []): [number, readonly number[]][] {
  if (node.option !== undefined) return [[node.option, path]];
  return [...node.children].flatMap(([token, child]) => leaves(child, [...path, token]));
}

test('shares what options begin with', () => {
  const root = tokenTrie([[1, 2], [1, 3], [4]]);
  expect([...root.children.keys()]).toEqual([1, 4]);
  expect([...(root.children.get(1)?.children.keys() ?? [])]).toEqual([2, 3]);
  expect(root.children.get(4)?.option).toBe(2);
});

test.each([
  ['no options', [], 'there are no options'],
  ['an empty option', [[1], []], 'option 2 has no tokens'],
  [
    'equal options',
    [
      [1, 2],
      [1, 2],
    ],
    'option 2 begins with the tokens of option 1',
  ],
  ['a longer option later', [[1], [1, 2]], 'option 2 begins with the tokens of option 1'],
  ['a longer option first', [[2], [1, 2, 3], [1]], 'option 2 begins with the tokens of option 3'],
])('%s: refused', (_, options, message) => {
  expect(() => tokenTrie(options)).toThrow(InputError);
  expect(() => tokenTrie(options)).toThrow(message);
});

test('holds every option once, or refuses exactly where one begins another', () => {
  const options = fc.array(
    fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 4 }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  let kept = 0;
  fc.assert(
    fc.property(options, (sequences) => {
      const begins = (a: readonly number[], b: readonly number[]) => a.every((x, i) => b[i] === x);
      const clash = sequences.some((a, i) => sequences.some((b, j) => i !== j && begins(a, b)));
      if (clash) expect(() => tokenTrie(sequences)).toThrow(InputError);
      else {
        kept++;
        const read = leaves(tokenTrie(sequences)).sort(([a], [b]) => a - b);
        expect(read).toEqual(sequences.map((sequence, i) => [i, sequence]));
      }
    }),
  );
  expect(kept).toBeGreaterThan(10);
});
