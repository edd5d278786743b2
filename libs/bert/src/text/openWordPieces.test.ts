import { expect, test } from '@jest/globals';
import { scratchFolder } from '@labelray/testing';
import { mkdir, writeFile } from 'node:fs/promises';
import { openWordPieces } from './openWordPieces.ts';
import { parseVocabulary } from './vocabulary.ts';
import { wordPieceFiles } from './wordPieceFiles.ts';

const path = scratchFolder();
const vocabulary = parseVocabulary(
  // 0 … 4 are the marks, then 5 effusion, 6 eff, 7 ##us, 8 ##ions, 9 no, 10 full stop, 11 Erguss
  '[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\neffusion\neff\n##us\n##ions\nno\n.\nErguss\n',
  'vocab.txt',
);

async function folderOf(name: string, files: ReadonlyMap<string, string>): Promise<string> {
  await mkdir(path(name), { recursive: true });
  for (const [file, text] of files) await writeFile(path(name, file), text);
  return path(name);
}

test('words are small, without accents, and cut into the longest pieces from the left', async () => {
  const folder = await folderOf('all', wordPieceFiles(vocabulary, { maxPositions: 64 }));
  const pieces = await openWordPieces(folder);
  expect(pieces.encode('No EFFUSION.')).toEqual([2, 9, 5, 10, 3]);
  expect(pieces.encode('Éffusions effus')).toEqual([2, 1, 6, 7, 3]); // effusion, the longest, leaves ##s, no piece
  expect(pieces.encode('Erguss')).toEqual([2, 1, 3]); // small, it is none of the pieces
  expect(pieces.encode('')).toEqual([2, 3]);
  expect(pieces.encode('x'.repeat(100_000))).toEqual([2, 1, 3]); // of more than 100 letters: unknown
  expect([pieces.size, pieces.mask]).toEqual([12, 4]);
});

test('a folder with vocab.txt alone, and one that keeps case', async () => {
  const files = wordPieceFiles(vocabulary, { maxPositions: 64, lowercase: false });
  const bare = await folderOf('bare', new Map([['vocab.txt', files.get('vocab.txt') ?? '']]));
  expect((await openWordPieces(bare)).encode('EFFUSION')).toEqual([2, 5, 3]);
  const cased = await folderOf(
    'cased',
    new Map([...files].filter(([n]) => n !== 'tokenizer.json')),
  );
  const pieces = await openWordPieces(cased);
  expect(pieces.encode('Erguss')).toEqual([2, 11, 3]);
  expect(pieces.digest).not.toBe((await openWordPieces(bare)).digest);
});

test('what is no vocabulary or tokenizer is refused', async () => {
  const refusal = (text: string, size?: number) => () => parseVocabulary(text, 'vocab.txt', size);
  expect(refusal('a\nb\n', 3)).toThrow('vocab.txt: has 2 word pieces, the weights have 3');
  expect(refusal('a\n\nb\n')).toThrow('vocab.txt, row 2: an empty word piece');
  expect(refusal('a\nb\na\n')).toThrow('vocab.txt, row 3: the word piece stands in row 1 already');
  expect(refusal('a\nb\n')).toThrow('vocab.txt: has no [PAD]');
  await expect(openWordPieces(await folderOf('none', new Map()))).rejects.toThrow('no tokenizer');
  const bpe = await folderOf('bpe', new Map([['tokenizer.json', '{"model":{"type":"BPE"}}']]));
  await expect(openWordPieces(bpe)).rejects.toThrow('is no WordPiece tokenizer with [CLS]');
  const odd = await folderOf('odd', new Map([['tokenizer.json', '[']]));
  await expect(openWordPieces(odd)).rejects.toThrow('tokenizer.json: not JSON');
});
