import { expect, test } from '@jest/globals';
import { slug } from './slug.ts';

test('ids become distinct file names', () => {
  expect(slug(['Open-i (dev)', 'open-i dev', 'π', '../x'])).toEqual([
    'open-i-dev',
    'open-i-dev-2',
    'x',
    'x-2',
  ]);
});
