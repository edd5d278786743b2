import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { metricDefinitions } from './metricDefinitions.ts';

test('ids are unique, and SCORES.md defines each (precision and recall with their F1)', () => {
  const ids = metricDefinitions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const page = readFileSync(join(import.meta.dirname, '../../SCORES.md'), 'utf8');
  for (const id of ids) expect(page).toContain(`\`${id.replace(/Precision|Recall/, '')}\``);
});
