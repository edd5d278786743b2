import { expect, test } from '@jest/globals';
import { textWidth } from './textWidth.ts';

test('adds the advances of Helvetica, with room for wider fonts', () => {
  // F 611 + one 556 = 1167 thousandths of 10 px, times 1.2 = 14.004
  expect(textWidth('F1', 10)).toBe(14);
  expect(textWidth('', 10)).toBe(0);
  expect(textWidth('→', 10)).toBe(7.2); // not in the table: 600, times 1.2
});
