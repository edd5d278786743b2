import { expect, test } from '@jest/globals';
import { conformance } from '@labelray/testing';
import { readFile } from 'node:fs/promises';
import { aggregate } from './aggregate.ts';
import type { RulesMode } from './mode.ts';
import type { Certainty } from './statement.ts';

const certainties: Readonly<Record<string, Certainty>> = {
  '1': 'present',
  '0': 'absent',
  '-1': 'uncertain',
};

const resolved = (codes: string, mode: RulesMode): string | undefined => {
  const statements = codes.split(',').flatMap((code) => {
    const certainty = certainties[code];
    return certainty === undefined ? [] : [{ certainty }];
  });
  const certainty = aggregate(statements, mode);
  return Object.keys(certainties).find((code) => certainties[code] === certainty);
};

test.each([
  ['1', '1', '1'],
  ['0', '0', '0'],
  ['-1', '-1', '-1'],
  ['0,1', '1', '1'],
  ['-1,1', '1', '1'],
  // the original lets absent and uncertain together outvote present; improved does not
  ['1,0,-1', '-1', '1'],
  ['0,-1', '-1', '-1'],
])('%s is %s, improved %s', (codes, compatible, improved) => {
  expect(resolved(codes, 'compatible')).toBe(compatible);
  expect(resolved(codes, 'improved')).toBe(improved);
});

test('nothing said is nothing', () => {
  expect(aggregate([], 'improved')).toBeUndefined();
});

test('weak statements count alone', () => {
  const weak = { certainty: 'uncertain', weak: true } as const;
  expect(aggregate([weak], 'improved')).toBe('uncertain');
  expect(aggregate([weak, { certainty: 'absent' }], 'improved')).toBe('absent');
  expect(aggregate([weak, { certainty: 'absent' }], 'compatible')).toBe('uncertain');
});

conformance('the published aggregation table', async (path) => {
  const table: unknown = JSON.parse(
    await readFile(path('data', 'chexpert', 'aggregate-table.json'), 'utf8'),
  );
  const rows = Object.entries(table as Readonly<Record<string, number>>);
  expect(rows).toHaveLength(39);
  for (const [codes, label] of rows) {
    expect([codes, resolved(codes, 'compatible')]).toEqual([codes, String(label)]);
  }
});
