import { expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, scratch } from './runCli.ts';

test.each([
  ['cxr', 'Large right pleural effusion. No pneumothorax.'],
  ['mammo', 'Right breast: irregular mass. Left breast: no suspicious finding.'],
])(
  'the shipped adapter of %s labels a CSV at once, with probabilities and a warning',
  (modality, text) => {
    const folder = scratch();
    writeFileSync(join(folder, 'in.csv'), `report_id,text\na,${text}\nb,Normal study.\n`);
    const { code, stderr } = runCli(
      ...['label', '--modality', modality, '--labeler', 'tiny-lora', '--probabilities'],
      ...['--input', join(folder, 'in.csv'), '--output', join(folder, 'out.csv')],
    );
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('Never use its labels for patients'),
    ]);
    const [header = [], ...rows] = readFileSync(join(folder, 'out.csv'), 'utf8')
      .trim()
      .split('\n')
      .map((row) => row.split(','));
    expect(rows.map(([id]) => id)).toEqual(['a', 'b']);
    const shares = header.flatMap((name, i) =>
      name.endsWith(' probability') ? rows.map((row) => Number(row[i])) : [],
    );
    expect(shares.length).toBeGreaterThan(20);
    expect(shares.every((share) => share > 0.2 && share <= 1)).toBe(true); // the most probable of four or five
  },
);
