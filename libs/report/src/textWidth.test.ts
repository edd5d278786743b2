import { expect, test } from '@jest/globals';
import { textWidth } from './textWidth.ts';

test('adds the advances of Helvetica, with room for wider fonts', () => {
  // F 611 + one 556 = 1167 thousandths of 10 px, times 1.08 = 12.6036
  expect(textWidth('F1', 10)).toBe(12.6);
  expect(textWidth('', 10)).toBe(0);
  expect(textWidth('→', 10)).toBe(6.5); // not in the table: 600, times 1.08
});
