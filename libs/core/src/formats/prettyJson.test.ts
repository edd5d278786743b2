import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { format } from 'prettier';
import { prettyJson } from './prettyJson.ts';

const prettier = (text: string): Promise<string> =>
  format(text, { parser: 'json', printWidth: 100 });

test('arrays that fit stay on their line, objects are broken', () => {
  expect(prettyJson({ a: [1, 2], b: {}, c: [], d: [{ e: null }] })).toBe(
    '{\n  "a": [1, 2],\n  "b": {},\n  "c": [],\n  "d": [\n    {\n      "e": null\n    }\n  ]\n}\n',
  );
});

test('a confusion matrix has a row a line', () => {
  expect(
    prettyJson([
      [3, 0],
      [1, 2],
    ]),
  ).toBe('[\n  [3, 0],\n  [1, 2]\n]\n');
});

test('is the JSON it was made from, and prettier leaves it as it is', async () => {
  const leaf = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((x) => !Object.is(x, -0)),
    fc.boolean(),
    fc.constant(null),
    fc.string({ maxLength: 60 }),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 60 }),
      fc.array(fc.array(fc.nat(), { maxLength: 8 }), { maxLength: 8 }),
      fc.array(tie('value'), { maxLength: 6 }),
      fc.dictionary(
        fc.string({ maxLength: 30 }).filter((name) => name !== '__proto__'),
        tie('value'),
        { maxKeys: 5, noNullPrototype: true },
      ),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(value, async (written) => {
      const text = prettyJson(written);
      expect(JSON.parse(text)).toEqual(written);
      expect(await prettier(text)).toBe(text);
    }),
    { numRuns: 300 },
  );
});
