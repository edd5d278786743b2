import { expect, test } from '@jest/globals';
import { conformance } from '@labelray/testing';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, 'bert.ts');

/** Runs the program as a person does. */
function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args, '--threads', '1'], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

conformance('every model of golden/bert is within tolerance', async (path) => {
  const { code, out } = await run(path('golden', 'bert'));
  expect(out.match(/ ok$/gm)).toHaveLength(14);
  expect(out).toContain('1 model within tolerance');
  expect(code).toBe(0);
});

conformance('a logit that is off by more than the tolerance ends in 1', async (path) => {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  try {
    await cp(path('golden', 'bert', 'heads-13x4-1x2'), folder, { recursive: true });
    const file = join(folder, 'cases.json');
    const cases = JSON.parse(await readFile(file, 'utf8')) as { heads: number[][][] };
    const logits = cases.heads[13]?.[2];
    if (logits === undefined) throw new Error('no head 13');
    logits[1] = (logits[1] ?? 0) + 3e-4;
    await rm(file);
    await writeFile(file, JSON.stringify(cases));
    const { code, out } = await run(folder);
    expect(out).toMatch(/head 13 .*ABOVE/);
    expect(out.match(/ABOVE/g)).toHaveLength(1);
    expect(code).toBe(1);
    await rm(file);
    await writeFile(file, JSON.stringify({ ...cases, heads: cases.heads.slice(1) }));
    expect(await run(folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining('has logits of 13 heads, the model has 14') as unknown as string,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('bad folders and arguments end in 2, with what to do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  try {
    expect((await run(folder)).err).toContain('holds no model with cases.json');
    const file = join(folder, 'cases.json');
    await writeFile(file, '{"ids":[[1]]}');
    expect((await run(folder)).err).toContain('cases.json: field "attention"');
    await writeFile(file, '{"ids":[[1,2]],"attention":[[0,1]],"heads":[[[1]]]}');
    expect((await run(folder)).err).toContain('row 0 of "attention" is not ones and then zeros');
    expect((await run(folder, '--speed')).code).toBe(2);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);
