import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a model folder says of its licence. */
export interface BaseLicence {
  /** Hugging Face's identifier, from the card's `license:`. */
  readonly id?: string;
  /** The name of a licence of its own, from `license_name:`. */
  readonly name?: string;
  /** First line of the licence file. */
  readonly title?: string;
}

/** Reads the licence of a base from the head of its README.md and from its licence file; empty where neither tells. */
export function baseLicence(folder: string): BaseLicence {
  const head = /^---\r?\n([^]*?)\r?\n---/.exec(textOf(folder, 'README.md'))?.[1] ?? '';
  const field = (name: string): string | undefined =>
    new RegExp(`^${name}:[ \\t]*["']?([^"'\\r\\n]+)["']?[ \\t]*$`, 'm').exec(head)?.[1]?.trim();
  const licence = ['LICENSE', 'LICENSE.txt', 'LICENSE.md']
    .map((name) => textOf(folder, name))
    .join('\n');
  const title = licence
    .split('\n')
    .map((line) => line.replace(/^#+/, '').trim())
    .find((line) => line !== '');
  const [id, name] = [field('license'), field('license_name')];
  return {
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(title !== undefined && { title }),
  };
}

function textOf(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return ''; // a licence that is not there is told as such in the card
  }
}
