import { expect, test } from '@jest/globals';
import { refuseTooLarge } from './refuseTooLarge.ts';

test('a disk without room is told before the first step', () => {
  const mebibyte = 2 ** 20;
  const room = { freeDisk: 3 * mebibyte, folder: 'out' };
  expect(() => {
    refuseTooLarge({ diskBytes: 3 * mebibyte }, room);
  }).not.toThrow();
  expect(() => {
    refuseTooLarge({ diskBytes: 3 * mebibyte + 1 }, room);
  }).toThrow('out: the disk has 3 MiB free, the training takes 4 MiB; free some space');
});
