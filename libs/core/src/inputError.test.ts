import { expect, test } from '@jest/globals';
import { InputError } from './inputError.ts';

test('the message says where, what and what to do, in this order', () => {
  const error = new InputError('unknown value "2"', {
    file: 'gold.csv',
    row: 3,
    column: 'Edema',
    remedy: 'legal: 1, 0',
  });
  expect(error.message).toBe('gold.csv, row 3, column "Edema": unknown value "2"; legal: 1, 0');
  expect(error.place).toEqual({ file: 'gold.csv', row: 3, column: 'Edema' });
  expect(error.remedy).toBe('legal: 1, 0');
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe('InputError');
});

test('what is not known is left out', () => {
  expect(new InputError('is empty').message).toBe('is empty');
  expect(new InputError('is empty', { file: 'a.csv' }).message).toBe('a.csv: is empty');
  expect(new InputError('is empty', { row: 2 }).message).toBe('row 2: is empty');
  expect(new InputError('is empty').remedy).toBeUndefined();
});
