import { InputError } from '@labelray/core';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The contents of a JSON file that is an object. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a model folder says of its tokenizer. */
export interface TokenizerFiles {
  /** Path of tokenizer.json, for messages. */
  readonly file: string;
  /** tokenizer.json. */
  readonly tokenizer: Fields;
  /** tokenizer_config.json with the chat template, which newer folders keep in a file of its own; empty where absent. */
  readonly settings: Fields;
  /** config.json, where the folder has one. */
  readonly model: Fields | undefined;
  readonly digest: string;
}

const templateFile = 'chat_template.jinja';
const broken = 'download the file again';

/**
 * Reads the tokenizer files of a Hugging Face folder. Throws InputError where tokenizer.json is missing and where a file
 * is not a JSON object.
 */
export async function readTokenizerFiles(folder: string): Promise<TokenizerFiles> {
  const hash = createHash('sha256');
  const read = async (name: string): Promise<string | undefined> => {
    const text = await readText(join(folder, name));
    if (text !== undefined) hash.update(`${name}\0${text.length}\0${text}`);
    return text;
  };
  const file = join(folder, 'tokenizer.json');
  const tokenizer = parseFields(await read('tokenizer.json'), file);
  if (tokenizer === undefined) {
    throw new InputError('no such file', {
      file,
      remedy:
        'name a Hugging Face model folder; where it has only tokenizer.model, save the tokenizer again with a program that writes tokenizer.json',
    });
  }
  const settings =
    parseFields(await read('tokenizer_config.json'), join(folder, 'tokenizer_config.json')) ?? {};
  const template = await read(templateFile);
  const config = join(folder, 'config.json');
  return {
    file,
    tokenizer,
    settings: template === undefined ? settings : { ...settings, chat_template: template },
    model: parseFields(await readText(config), config),
    digest: hash.digest('hex'),
  };
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isFields(error) && error.code === 'ENOENT') return undefined;
    throw new InputError('cannot be read', { file: path, remedy: 'check the path and who may' });
  }
}

function parseFields(text: string | undefined, file: string): Fields | undefined {
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError('not JSON', { file, remedy: broken });
  }
  if (isFields(value)) return value;
  throw new InputError('not a JSON object', { file, remedy: broken });
}

/** Whether a value is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
