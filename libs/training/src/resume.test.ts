import { describe, expect, test } from '@jest/globals';
import { InputError } from '@labelray/core';
import { scratchFolder } from '@labelray/testing';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { clock } from './testing/clock.ts';
import { describeLinear, linearModel, linearRows, type LinearRow } from './testing/linearModel.ts';
import { train, type TrainOptions } from './train.ts';

const scratch = scratchFolder({ inMemory: true });
let folders = 0;
const newFolder = (): string => scratch(`run ${folders++}`);

const basics = (folder: string): Omit<TrainOptions<LinearRow>, 'model'> => ({
  rows: linearRows(24),
  describe: describeLinear,
  folder,
  seed: 1,
  recipe: { duration: { epochs: 4 }, batchSize: 7, learningRate: 0.05, microRows: 3 },
  checkpointEvery: 3,
  evaluate: (epoch) => Promise.resolve({ score: [0.2, 0.6, 0.4, 0.5][epoch - 1] ?? NaN }),
  now: clock(),
});

const numbersOf = ({ a, b }: ReturnType<typeof linearModel>): readonly number[] => [...a, ...b];

/** Trains without a break, and gives parameters and log. */
async function unbroken(changes: Partial<TrainOptions<LinearRow>> = {}) {
  const folder = newFolder();
  const model = linearModel({ noise: true });
  const result = await train({ ...basics(folder), ...changes, model });
  return { folder, result, numbers: numbersOf(model), log: readFileSync(`${folder}/train.jsonl`) };
}

/** Trains until the model fails at a step. */
async function broken(folder: string, failAt: number): Promise<void> {
  const model = linearModel({ noise: true });
  let steps = 0;
  const failing = train({
    ...basics(folder),
    model: {
      parameters: model.parameters,
      step: (rows, context) => {
        // 3 micro-batches a step, 1 in the last step of an epoch: 7 + 7 + 7 + 3 rows
        if (++steps === failAt) throw new Error('power cut');
        return model.step(rows, context);
      },
    },
  });
  await expect(failing).rejects.toThrow('power cut');
}

const inputErrorOf = async (call: Promise<unknown>): Promise<string> => {
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (error instanceof InputError) return error.message;
  throw new Error(`no InputError but ${String(error)}`);
};

test('broken off at any micro-batch and resumed: same parameters, same log, same result', async () => {
  const expected = await unbroken();
  for (let failAt = 1; failAt <= 40; failAt += 3) {
    const folder = newFolder();
    await broken(folder, failAt);
    const model = linearModel({ noise: true });
    const result = await train({ ...basics(folder), model, resume: true });
    expect(numbersOf(model)).toEqual(expected.numbers);
    expect(readFileSync(`${folder}/train.jsonl`, 'utf8')).toBe(expected.log.toString());
    expect(result).toEqual(expected.result);
    expect(readFileSync(`${folder}/checkpoint.safetensors`)).toEqual(
      readFileSync(`${expected.folder}/checkpoint.safetensors`),
    );
  }
}, 30_000);

test('broken off in an evaluation: the epoch is not lost', async () => {
  const expected = await unbroken();
  const folder = newFolder();
  const failing = train({
    ...basics(folder),
    model: linearModel({ noise: true }),
    evaluate: () => Promise.reject(new Error('power cut')),
  });
  await expect(failing).rejects.toThrow('power cut');
  const model = linearModel({ noise: true });
  let steps = 0;
  await train({
    ...basics(folder),
    model: {
      parameters: model.parameters,
      step: (rows, context) => {
        steps++;
        return model.step(rows, context);
      },
    },
    resume: true,
  });
  expect(steps).toBe(3 * 10); // three epochs of 3 + 3 + 3 + 1 micro-batches: the first is not repeated
  expect(numbersOf(model)).toEqual(expected.numbers);
});

test('a torn last line of the log is dropped', async () => {
  const expected = await unbroken();
  const folder = newFolder();
  await broken(folder, 15);
  appendFileSync(`${folder}/train.jsonl`, '{"kind":"step","st');
  await train({ ...basics(folder), model: linearModel({ noise: true }), resume: true });
  expect(readFileSync(`${folder}/train.jsonl`, 'utf8')).toBe(expected.log.toString());
});

test('a finished training resumes to its result, and does nothing', async () => {
  const { folder, result, numbers, log } = await unbroken();
  const model = linearModel({ noise: true });
  const again = await train({
    ...basics(folder),
    model: { parameters: model.parameters, step: () => Promise.reject(new Error('a step')) },
    resume: true,
  });
  expect(again).toEqual(result);
  expect(numbersOf(model)).toEqual(numbers);
  expect(readFileSync(`${folder}/train.jsonl`)).toEqual(log);
});

test('stopped by a signal after a step, and resumed', async () => {
  const expected = await unbroken();
  const folder = newFolder();
  const stop = new AbortController();
  const result = await train({
    ...basics(folder),
    model: linearModel({ noise: true }),
    signal: stop.signal,
    progress: (done) => {
      if (done === 5) stop.abort();
    },
  });
  expect(result).toMatchObject({ ended: 'aborted', steps: 5 });
  const model = linearModel({ noise: true });
  expect(await train({ ...basics(folder), model, resume: true })).toEqual(expected.result);
  expect(numbersOf(model)).toEqual(expected.numbers);
  expect(readFileSync(`${folder}/train.jsonl`, 'utf8')).toBe(expected.log.toString());
});

test('resume where nothing was saved begins at the beginning', async () => {
  const expected = await unbroken();
  const folder = newFolder();
  await broken(folder, 2); // before the first checkpoint
  expect(existsSync(`${folder}/checkpoint.safetensors`)).toBe(false);
  const model = linearModel({ noise: true });
  await train({ ...basics(folder), model, resume: true });
  expect(numbersOf(model)).toEqual(expected.numbers);
  expect(readFileSync(`${folder}/train.jsonl`, 'utf8')).toBe(expected.log.toString());
});

test('the folder keeps the log, one checkpoint and the best parameters', async () => {
  const { folder } = await unbroken();
  expect(readdirSync(folder).sort()).toEqual([
    'best-8.safetensors', // epoch 2 of 4 steps
    'checkpoint.safetensors',
    'train.jsonl',
  ]);
});

describe('refused, and everything left as it was', () => {
  const attempt = async (changes: Partial<TrainOptions<LinearRow>>) => {
    const { folder } = await unbroken({ identity: { base: 'aaa' } });
    const files = () =>
      readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`)]);
    const before = files();
    const model = linearModel({ noise: true });
    const message = await inputErrorOf(
      train({ ...basics(folder), identity: { base: 'aaa' }, resume: true, ...changes, model }),
    );
    expect(files()).toEqual(before);
    expect(numbersOf(model)).toEqual([0, 0, 0, 0]);
    return message.replaceAll(folder, 'run');
  };
  const other = (...differences: readonly string[]): string =>
    `run/checkpoint.safetensors: belongs to a training with other data or another recipe: ${differences.join('; ')}; resume with what it was started with, or train into another folder`;

  test('a folder that holds a training, without resume', async () => {
    expect(await attempt({ resume: false })).toBe(
      'run: holds a training; resume it, or train into another folder',
    );
  });

  test('another recipe and seed', async () => {
    const recipe = { duration: { epochs: 5 }, batchSize: 7, learningRate: 0.1, microRows: 3 };
    expect(await attempt({ recipe, seed: 2 })).toBe(
      other('seed is 2, was 1', 'epochs is 5, was 4', 'learningRate is 0.1, was 0.05'),
    );
  });

  test('a setting that was not set', async () => {
    const { recipe } = basics('');
    expect(await attempt({ recipe: { ...recipe, patience: 3, maxGradientNorm: Infinity } })).toBe(
      other('maxGradientNorm is Infinity, was 1', 'patience is 3, was not set'),
    );
  });

  test('another base model, as the caller told', async () => {
    expect(await attempt({ identity: { base: 'bbb' } })).toBe(other('base is bbb, was aaa'));
  });

  test('one number in one row', async () => {
    const rows = linearRows(24).map((row, i) => (i === 20 ? { ...row, y: row.y + 1 } : row));
    expect(await attempt({ rows })).toMatch(
      /recipe: digest of row contents is [0-9a-f]{16}, was [0-9a-f]{16}; resume/,
    );
  });

  test('rows in another order, and fewer rows', async () => {
    expect(await attempt({ rows: linearRows(24).toReversed() })).toContain('digest of row ids is');
    expect(await attempt({ rows: linearRows(23) })).toContain('rows is 23, was 24;');
  });

  test('other parameters without decay', async () => {
    expect(await attempt({ decays: (name) => name !== 'b' })).toContain(
      'digest of parameters without decay is',
    );
  });
});

test('a model of other parameters is refused', async () => {
  const { folder } = await unbroken();
  const model = linearModel({ inputs: 4 });
  expect(await inputErrorOf(train({ ...basics(folder), model, resume: true }))).toContain(
    'digest of parameter shapes is',
  );
});

test('a log that is shorter than the checkpoint tells is refused', async () => {
  const { folder, log } = await unbroken();
  truncateSync(`${folder}/train.jsonl`, 10);
  expect(await inputErrorOf(train({ ...basics(folder), model: linearModel(), resume: true }))).toBe(
    `${folder}/train.jsonl: has 10 bytes, but the checkpoint was made after ${log.length}; bring the file back as it was, or train into another folder`,
  );
});

test("a person's own train.jsonl is not overwritten", async () => {
  const folder = newFolder();
  mkdirSync(folder);
  writeFileSync(`${folder}/train.jsonl`, '{"instruction":"…"}\n');
  expect(await inputErrorOf(train({ ...basics(folder), model: linearModel() }))).toBe(
    `${folder}/train.jsonl: is no log of a training; it would be overwritten: train into another folder`,
  );
  expect(readFileSync(`${folder}/train.jsonl`, 'utf8')).toBe('{"instruction":"…"}\n');
});

test.each([
  ['checkpoint.safetensors', 'not safetensors at all', /checkpoint\.safetensors: /],
  ['train.jsonl/x', '', /train\.jsonl: is a folder, not a file/],
])('a %s that is none', async (name, content, message) => {
  const folder = newFolder();
  mkdirSync(name.endsWith('/x') ? `${folder}/train.jsonl` : folder, { recursive: true });
  writeFileSync(`${folder}/${name}`, content);
  expect(
    await inputErrorOf(train({ ...basics(folder), model: linearModel(), resume: true })),
  ).toMatch(message);
});

test('a folder below a file', async () => {
  writeFileSync(scratch('file'), '');
  expect(
    await inputErrorOf(train({ ...basics(scratch('file', 'run')), model: linearModel() })),
  ).toMatch(/run: a part of the path is not a folder; make room or choose another folder/);
});

// The device whose disk is always full takes the place of the file that is about to be written.
const full = existsSync('/dev/full') ? test : test.skip;

full('disk full at a checkpoint: the one before stays, and resumes', async () => {
  const expected = await unbroken();
  const folder = newFolder();
  const checkpoint = `${folder}/checkpoint.safetensors`;
  let before: Buffer | undefined;
  const error = await inputErrorOf(
    train({
      ...basics(folder),
      model: linearModel({ noise: true }),
      progress: (done) => {
        if (done !== 9) return; // checkpoints are made after 3, 4, 6, 8, 9, …
        before = readFileSync(checkpoint);
        symlinkSync('/dev/full', `${checkpoint}.partial`);
      },
    }),
  );
  expect(error).toMatch(/checkpoint\.safetensors: .*full/);
  expect(readFileSync(checkpoint)).toEqual(before);
  const model = linearModel({ noise: true });
  await train({ ...basics(folder), model, resume: true });
  expect(numbersOf(model)).toEqual(expected.numbers);
  expect(readFileSync(`${folder}/train.jsonl`, 'utf8')).toBe(expected.log.toString());
});

full('disk full at the best parameters: likewise', async () => {
  const expected = await unbroken();
  const folder = newFolder();
  const error = await inputErrorOf(
    train({
      ...basics(folder),
      model: linearModel({ noise: true }),
      evaluate(epoch) {
        if (epoch === 2) symlinkSync('/dev/full', `${folder}/best-8.safetensors.partial`);
        return Promise.resolve({ score: epoch === 2 ? 0.6 : 0.2 }); // as in every other session
      },
    }),
  );
  expect(error).toMatch(/best-8\.safetensors: .*full/);
  const model = linearModel({ noise: true });
  await train({ ...basics(folder), model, resume: true });
  expect(numbersOf(model)).toEqual(expected.numbers);
});

full('disk full at the log', async () => {
  const folder = newFolder();
  mkdirSync(folder);
  symlinkSync('/dev/full', `${folder}/train.jsonl`);
  expect(await inputErrorOf(train({ ...basics(folder), model: linearModel() }))).toBe(
    `${folder}/train.jsonl: disk full; make room or choose another folder; what was saved before is intact and can be resumed`,
  );
  rmSync(`${folder}/train.jsonl`);
});
