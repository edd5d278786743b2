import { InputError } from '@labelray/core';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './workspace.ts';

/** Where the shipped miniature models lie, a folder each. */
const shelf = join(workspaceRoot, 'libs/tiny-models/models');

/**
 * The folder of a miniature model that is named instead of a path, `tiny-llama-1m`; `undefined` for anything else.
 *
 * @example
 * tinyModel('tiny-llama-1m') // => '…/libs/tiny-models/models/tiny-llama-1m'
 * tinyModel('models/tiny-llama') // => undefined
 */
export function tinyModel(name: string): string | undefined {
  return /^tiny-[a-z0-9-]+$/.test(name) ? join(shelf, name) : undefined;
}

/** Like `tinyModel`; throws an InputError that lists the models there are where the named one is not. */
export function presentTinyModel(name: string): string | undefined {
  const folder = tinyModel(name);
  if (folder === undefined || existsSync(folder)) return folder;
  const names = existsSync(shelf) ? readdirSync(shelf).filter((one) => !one.includes('.')) : [];
  throw new InputError(`no miniature model "${name}"`, {
    file: shelf,
    remedy:
      names.length > 0
        ? `known: ${names.join(', ')}; write ./${name} for a folder of your own`
        : 'make them with npx nx run tiny-models:pretrain',
  });
}
