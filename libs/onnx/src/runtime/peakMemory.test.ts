import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const script = join(import.meta.dirname, '../../tools/peakMemory.ts');

/** Peak memory of a task in MB, in a process of its own. */
function peakOf(...task: readonly string[]): number {
  const { stdout } = spawnSync(process.execPath, [script, ...task], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return Number.parseFloat(stdout);
}

// 12 layers keep two arrays of 2 MB each, 48 MB; recomputed, they keep their input alone, 24 MB. One layer's backward
// pass takes five or six arrays more in both.
test('recomputed segments take half the memory', () => {
  expect(peakOf('kept')).toBeGreaterThan(48);
  expect(peakOf('recomputed')).toBeLessThan(44);
}, 60_000);

test('recomputed segments take half the memory where all lengths are numbers', () => {
  expect(peakOf('recomputed', 'fixed')).toBeLessThan(44);
}, 60_000);

// The runtime's pattern of a shape seen before would be one more block of all activations, 48 MB.
test('further runs take no more than the first', () => {
  expect(peakOf('again')).toBeLessThan(12);
}, 60_000);

test('a released session gives its memory back', () => {
  expect(peakOf('released')).toBeLessThan(32); // five more sessions of 32 MB each
}, 60_000);
