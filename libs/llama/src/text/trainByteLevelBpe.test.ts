import { expect, test } from '@jest/globals';
import { scratchFolder } from '@labelray/testing';
import fc from 'fast-check';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeTokenizer } from '../testing/writeTokenizer.ts';
import { openTokenizer } from './openTokenizer.ts';
import { trainByteLevelBpe } from './trainByteLevelBpe.ts';

const path = scratchFolder();

interface Written {
  readonly model: {
    readonly vocab: Readonly<Record<string, number>>;
    readonly merges: readonly (readonly [string, string])[];
  };
}

const trained = (texts: readonly string[], size: number) =>
  trainByteLevelBpe(texts, { size }) as unknown as Written;

test('merges the most frequent pair, on a tie the smaller numbers', () => {
  // Words: "ab" twice, " ab" once, "cd" three times: cd 3, ab 3. By number ab comes first (a < c), then cd.
  // Then "Ġ" + "ab" once is the last pair.
  const { model } = trained(['ab', 'ab ab', 'cd', 'cd', 'cd'], 270);
  expect(model.merges).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['Ġ', 'ab'],
  ]);
  expect([model.vocab['<unk>'], model.vocab['<s>'], model.vocab['</s>']]).toEqual([0, 1, 2]);
  expect([model.vocab['\u0100'], model.vocab.ab, model.vocab.Ġab]).toEqual([4, 260, 262]); // byte 0 is 4
});

test('counts overlapping pairs and merges them from the left', () => {
  // "aaaaa": pairs aa ×4 → [aa, aa, a] → (aa, aa) and (aa, a) tie at 1, by number (aa, a): a is smaller than aa.
  const { model } = trained(['aaaaa'], 270);
  expect(model.merges).toEqual([
    ['a', 'a'],
    ['aa', 'a'],
    ['aa', 'aaa'],
  ]);
});

test('a token that two merges spell has one number', () => {
  // "bb…b" in words of 2 to 24 letters splits in many ways
  const { model } = trained(
    Array.from({ length: 23 }, (_, n) => 'b'.repeat(n + 2)),
    300,
  );
  const numbers = Object.values(model.vocab);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(Math.max(...numbers)).toBe(numbers.length - 1);
  for (const pair of model.merges) expect(model.vocab).toHaveProperty(pair.join(''));
});

test('stops at the size asked for, or where no pair is left', () => {
  expect(Object.keys(trained(['abcdefgh'], 263).model.vocab)).toHaveLength(263);
  expect(Object.keys(trained(['abcdefgh'], 999).model.vocab)).toHaveLength(260 + 7);
  expect(Object.keys(trained([], 999).model.vocab)).toHaveLength(260);
  expect(() => trainByteLevelBpe([], { size: 259 })).toThrow(RangeError);
});

test('any text has tokens and they decode to it', async () => {
  await writeTokenizer(path('bpe'));
  const tokenizer = await openTokenizer(path('bpe'));
  expect(tokenizer.size).toBe(400);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'binary' }),
        fc.lorem({ mode: 'sentences', maxCount: 3 }),
        fc
          .array(fc.constantFrom(' ', '\n', '\t', "'s", '.', '12', 'No effusion'))
          .map((x) => x.join('')),
      ),
      (text) => {
        const ids = tokenizer.encode(text);
        expect(ids.every((id) => Number.isInteger(id) && id >= 0 && id < tokenizer.size)).toBe(
          true,
        );
        expect(tokenizer.decode(ids)).toBe(text);
      },
    ),
    { numRuns: 200 },
  );
});

test('words of the texts become few tokens', async () => {
  await writeTokenizer(path('words'), { size: 600 });
  const tokenizer = await openTokenizer(path('words'));
  expect(tokenizer.encode('Effusion: present').map((id) => tokenizer.decode([id]))).toEqual([
    'Effusion',
    ':',
    ' present',
  ]);
});

test('an uncased tokenizer writes a word the same way at the start of text, line and bracket, and within', async () => {
  const folder = path('uncased');
  await mkdir(folder);
  const json = trainByteLevelBpe(['a hernia. Hernia', 'hernia'], { size: 270, uncased: true });
  await writeFile(join(folder, 'tokenizer.json'), JSON.stringify(json));
  const tokenizer = await openTokenizer(folder);
  const word = tokenizer.encode('hernia');
  for (const text of ['a hernia', 'A HERNIA', 'x\nHernia', 'x (hernia', 'x/Hernia']) {
    expect(tokenizer.encode(text).slice(-word.length)).toEqual(word);
  }
  expect(tokenizer.decode(tokenizer.encode('A\nHernia'))).toBe(' a\n hernia');
});
