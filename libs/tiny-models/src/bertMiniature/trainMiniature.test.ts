import { expect, test } from '@jest/globals';
import { openBertFolder } from '@labelray/bert';
import { seededRandom } from '@labelray/core';
import { fileSource } from '@labelray/corpus/files';
import { labeler } from '@labelray/labelers/chexbert';
import { modality } from '@labelray/modality-mammo';
import { scratchFolder } from '@labelray/testing';
import { readTrainingLog } from '@labelray/training';
import { readFile } from 'node:fs/promises';
import { fragmentOf } from './fragmentOf.ts';
import { trainMiniature, type MiniatureRequest } from './trainMiniature.ts';
import { trainWordPiece } from './trainWordPiece.ts';

const path = scratchFolder();
const size = {
  reports: 40,
  vocabulary: 300,
  languageSteps: 3,
  fragmentSteps: 3,
  headSteps: 3,
  heldOut: 8,
};
const reports = modality.synthesize?.({ style: 'internal', parts: { train: 40 }, seed: 5 }) ?? [];
const request = (name: string, more: Partial<MiniatureRequest> = {}): MiniatureRequest => ({
  ...{
    modality,
    reports,
    mode: 'improved',
    inverseFrequency: true,
    size,
    seed: 1,
    threads: 1,
    now: () => 0,
    say: () => undefined,
  },
  ...{ output: path(name, 'model'), runFolder: path(name, 'run') },
  ...more,
});
const weights = (name: string) => readFile(path(name, 'model', 'model.safetensors'));

test('a miniature labels by every value of its modality; stopped and resumed it is the same', async () => {
  const kappa = await trainMiniature(request('whole'));
  expect(kappa).toBeGreaterThanOrEqual(-1);
  const folder = await openBertFolder(path('whole', 'model'));
  expect(folder.classes).toEqual(modality.findings.map(({ values }) => values.length));
  expect(folder.trainedOn).toBeUndefined(); // no corpus of patients
  const card = await readFile(path('whole', 'model', 'README.md'), 'utf8');
  expect(card).toContain('3 steps of 32 whole reports, on the labels of `rules:improved`');
  expect(card).toContain('sentences or lines, those with rare values more often');
  const log = readTrainingLog(fileSource(path('whole', 'run', 'heads', 'train.jsonl')));
  const steps = (await Array.fromAsync(log)).filter(({ kind }) => kind === 'step');
  expect(steps).toHaveLength(3);

  const opened = await labeler.open({
    ...{ modality, argument: path('whole', 'model'), options: { threads: 1 }, seed: 1 },
  });
  const asked = (async function* () {
    await Promise.resolve();
    yield { id: 'a', text: 'Mass in the left breast.', sections: {} };
  })();
  const [prediction] = await Array.fromAsync(opened.label(asked));
  expect(Object.keys(prediction?.labels ?? {})).toEqual(modality.findings.map(({ id }) => id));

  const stop = new AbortController();
  const say = (line: string): void => {
    if (line.includes('heads: step 0')) stop.abort();
  };
  expect(await trainMiniature(request('parts', { signal: stop.signal, say }))).toBeUndefined();
  expect(await trainMiniature(request('parts'))).toBe(kappa);
  expect((await weights('parts')).equals(await weights('whole'))).toBe(true);
}, 600_000);

test('a vocabulary has marks, characters, then the most frequent pieces', () => {
  const pieces = trainWordPiece(['Aab aab ab', 'b.'], { size: 12 });
  // aab twice: ##a ##b joins first (2 times, with a ##b once), and then a ##ab
  expect(pieces.slice(0, 5)).toEqual(['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]']);
  expect(pieces.slice(5, 10)).toEqual(['##a', '##b', '.', 'a', 'b']);
  expect(pieces.slice(10)).toEqual(['##ab', 'aab']);
  expect(() => trainWordPiece(['ab'], { size: 6 })).toThrow('has no room for 7');
});

test('a fragment is one or two neighbouring lines, or sentences of a single line', () => {
  const some = (text: string) =>
    new Set(Array.from({ length: 200 }, (_, seed) => fragmentOf(text, seededRandom(seed))));
  expect(some('A is large. No b. C 1.5 cm.')).toEqual(
    new Set([
      ...['A is large.', 'No b.', 'C 1.5 cm.'],
      ...['A is large. No b.', 'No b. C 1.5 cm.'],
    ]),
  );
  expect(some('Right: mass. Clear.\nLeft: clear.')).toEqual(
    new Set([...['Right: mass. Clear.', 'Left: clear.'], ...['Right: mass. Clear.\nLeft: clear.']]),
  );
  expect(some('')).toEqual(new Set(['']));
});
