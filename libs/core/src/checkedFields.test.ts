import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { checkedFields } from './checkedFields.ts';

const schema = z.looseObject({ size: z.int(), rope: z.looseObject({ base: z.number() }) });
const place = { file: 'config.json', remedy: 'take another file' };

test('gives what the schema reads', () => {
  const value = { size: 3, rope: { base: 1 }, other: true };
  expect(checkedFields(schema, value, place)).toEqual(value);
});

test('names the file, the field that is wrong and the remedy', () => {
  const read = (value: unknown) => () => checkedFields(schema, value, place);
  expect(read({ rope: { base: 1 } })).toThrow(
    /^config\.json: field "size": .*; take another file$/,
  );
  expect(read({ size: 3, rope: { base: 'x' } })).toThrow('field "rope.base"');
  expect(read(null)).toThrow('field ""');
});
