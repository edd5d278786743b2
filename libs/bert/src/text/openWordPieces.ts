import { InputError } from '@labelray/core';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readVocabulary } from './readVocabulary.ts';
import { marks } from './vocabulary.ts';
import { wordPieceTokenizer, type TokenizerJson } from './wordPieceFiles.ts';

/** Cuts texts into word pieces. */
export interface WordPieces {
  /** Numbers of the pieces, `[CLS]` before and `[SEP]` behind. */
  encode(text: string): readonly number[];
  /** Pieces it knows. */
  readonly size: number;
  /** Number of the mark that hides a piece in training. */
  readonly mask: number;
  /** SHA-256 of the files it was read from. */
  readonly digest: string;
}

const remedy = 'give a BERT folder with tokenizer.json or vocab.txt';

/**
 * Opens the tokenizer of a BERT folder: `tokenizer.json`, else `vocab.txt` (with `do_lower_case` of
 * tokenizer_config.json, true where absent). Throws InputError where there is none, or it is no WordPiece.
 */
export async function openWordPieces(folder: string): Promise<WordPieces> {
  const hash = createHash('sha256');
  const read = async (name: string): Promise<string | undefined> => {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (text !== undefined) hash.update(`${name}\0${text.length}\0${text}`);
    return text;
  };
  const whole = await read('tokenizer.json');
  if (whole !== undefined) {
    const file = join(folder, 'tokenizer.json');
    const tokenizer = fields(whole, file);
    return wordPieces(tokenizer, hash.digest('hex'), file);
  }
  const file = join(folder, 'vocab.txt');
  if ((await read('vocab.txt')) === undefined) {
    throw new InputError('has no tokenizer', { file: folder, remedy });
  }
  await read('tokenizer_config.json');
  const { vocabulary, lowercase } = await readVocabulary(folder);
  return wordPieces(wordPieceTokenizer(vocabulary, { lowercase }), hash.digest('hex'), file);
}

async function wordPieces(
  tokenizer: TokenizerJson,
  digest: string,
  file: string,
): Promise<WordPieces> {
  const { model } = tokenizer;
  const vocabulary =
    isFields(model) && model.type === 'WordPiece' && isFields(model.vocab) ? model.vocab : {};
  const numberOf = (mark: string): number => {
    const id = vocabulary[mark];
    if (typeof id === 'number') return id;
    throw new InputError(`is no WordPiece tokenizer with ${mark}`, { file, remedy });
  };
  const [start, end, unknown] = [marks.start, marks.end, marks.unknown].map(numberOf);
  const mask = numberOf(marks.mask);
  // loaded when needed: it brings image and audio code along
  const { PreTrainedTokenizer } = await import('@huggingface/transformers');
  const inner = new PreTrainedTokenizer(
    { decoder: null, added_tokens: [], ...tokenizer },
    { unk_token: marks.unknown },
  );
  return {
    encode: (text) => {
      const pieces = inner.encode(text, { add_special_tokens: false });
      return [
        start ?? 0,
        ...pieces.map((id) => (id as number | undefined) ?? unknown ?? 0),
        end ?? 0,
      ];
    },
    size: Object.keys(vocabulary).length,
    mask,
    digest,
  };
}

function fields(text: string, file: string): TokenizerJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError('not JSON', { file, remedy });
  }
  if (isFields(value)) return value;
  throw new InputError('not a JSON object', { file, remedy });
}

function isFields(value: unknown): value is TokenizerJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
