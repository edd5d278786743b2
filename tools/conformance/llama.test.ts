import { expect, test } from '@jest/globals';
import { conformance } from '@labelray/testing';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCases } from './llama/cases.ts';
import { largestError, summariesError, summaryError } from './llama/compare.ts';
import { findModels } from './findModels.ts';

const program = join(import.meta.dirname, 'llama.ts');

/** Runs the program as a person does. */
function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

conformance('every model of golden/llama is within tolerance', async (path) => {
  const { code, out } = await run(path('golden', 'llama'), '--threads', '1');
  expect(out).not.toContain('ABOVE');
  expect(out).toContain('4 models within tolerance');
  expect(code).toBe(0);
});

const others = (process.env.LABELRAY_DEVICES ?? 'cpu').split(',').filter((name) => name !== 'cpu');
for (const device of others) {
  conformance(
    `the small f32 model is within tolerance on ${device}`,
    async (path) => {
      const { code, out } = await run(path('golden', 'llama', 'mha-f32'), '--device', device);
      expect(out).toContain(`mha-f32 on ${device}\n`);
      expect(code).toBe(0);
    },
    300_000,
  );
}

conformance('a number that is off by more than the tolerance ends in 1', async (path) => {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  try {
    await cp(path('golden', 'llama', 'mha-f32'), folder, { recursive: true });
    const file = join(folder, 'cases.json');
    const cases = JSON.parse(await readFile(file, 'utf8')) as { base_loss: number };
    await writeFile(file, JSON.stringify({ ...cases, base_loss: cases.base_loss + 3e-4 }));
    const { code, out } = await run(folder, '--threads', '1');
    expect(out.match(/ABOVE/g)).toHaveLength(1);
    expect(out).toContain('1 of 1 model above tolerance');
    expect(code).toBe(1);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('bad folders name what is missing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  const inner = join(folder, 'model');
  try {
    await expect(findModels(join(folder, 'none'))).rejects.toThrow('no such folder');
    await expect(findModels(folder)).rejects.toThrow('holds no model with cases.json');
    await mkdir(inner);
    await writeFile(join(inner, 'config.json'), '{}');
    await expect(findModels(folder)).rejects.toThrow('has a model but no cases.json');
    const file = join(inner, 'cases.json');
    await writeFile(file, '{"ids":[[1]]}');
    await expect(findModels(folder)).resolves.toEqual([{ name: 'model', folder: inner }]);
    await expect(readCases(file)).rejects.toThrow('cases.json: field "attention"');
    await writeFile(file, '{');
    await expect(readCases(file)).rejects.toThrow('cannot be read as JSON');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('bad arguments end in 2, with what to do', async () => {
  const runs = await Promise.all([
    run(),
    run('.', '--device', 'tpu'),
    run('.', '--speed'),
    run('.', '--threads', '0'),
  ]);
  expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
  expect(runs[0].err).toContain('give one folder; npx nx run llama:conformance');
  expect(runs[1].err).toContain('unknown device "tpu"; use cpu, webgpu, cuda');
  expect(runs[2].err).toContain("Unknown option '--speed'");
}, 60_000);

test('errors are the largest ones, and infinite where values are missing', () => {
  expect(largestError([1, 2], [1, 2.5])).toBe(0.5);
  expect(largestError([1, NaN], [1, 2])).toBe(Infinity);
  expect(largestError([1], [1, 2])).toBe(Infinity);
  // norm 5, sum 7, first value 3: an error of .5 in it is .5 √2 / 5 of the norm
  const expected = { sum: 7, sum_sq: 25, first: [3.5] };
  expect(summaryError(Float32Array.of(3, 4), expected)).toBeCloseTo((0.5 * Math.SQRT2) / 5, 12);
  expect(summaryError(undefined, expected)).toBe(Infinity);
  expect(summariesError(new Map(), { a: expected })).toBe(Infinity);
  expect(summariesError(new Map([['b', Float32Array.of(3, 4)]]), { a: expected })).toBe(Infinity);
});
