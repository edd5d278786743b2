import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readlink, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@labelray/core';

/** A file as a build cache should know it; `modified` is an ISO time. */
export interface FilePrint {
  /** Path below the fingerprinted folder, with `/`; '' for a single file. */
  readonly name: string;
  readonly size: number;
  readonly modified: string;
  readonly sha256: string;
}

/** What stands for a file or folder that git does not know. */
export interface Fingerprint {
  /** Of the file, or of the names and digests of all files: the same content has the same, whatever its times. */
  readonly sha256: string;
  /** By name, in code unit order. */
  readonly files: readonly FilePrint[];
}

async function printFile(path: string, name: string): Promise<FilePrint> {
  const { size, mtime } = await stat(path);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return { name, size, modified: mtime.toISOString(), sha256: hash.digest('hex') };
}

/** A link to a folder by its target alone: following it could lead in circles. */
async function printFolderLink(path: string, name: string): Promise<FilePrint> {
  const target = await readlink(path);
  const { mtime } = await stat(path);
  const sha256 = createHash('sha256').update(`link ${target}`).digest('hex');
  return { name, size: 0, modified: mtime.toISOString(), sha256 };
}

async function printFolder(path: string, prefix: string): Promise<FilePrint[]> {
  const prints: FilePrint[] = [];
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    const name = `${prefix}${entry.name}`;
    if (entry.isDirectory()) prints.push(...(await printFolder(inner, `${name}/`)));
    else if (entry.isFile()) prints.push(await printFile(inner, name));
    else if (entry.isSymbolicLink()) {
      const isFolder = (await stat(inner)).isDirectory();
      prints.push(await (isFolder ? printFolderLink : printFile)(inner, name));
    }
  }
  return prints;
}

/**
 * Fingerprint of a file, or of every file of a folder: sizes, times and digests, read in a stream.
 *
 * Throws InputError where the path, or what a link in it leads to, is not there.
 */
export async function fingerprint(path: string): Promise<Fingerprint> {
  try {
    if (!(await stat(path)).isDirectory()) {
      const print = await printFile(path, '');
      return { sha256: print.sha256, files: [print] };
    }
    const files = (await printFolder(path, '')).sort((a, b) => (a.name < b.name ? -1 : 1));
    const hash = createHash('sha256');
    for (const { name, sha256 } of files) hash.update(`${JSON.stringify(name)} ${sha256}\n`);
    return { sha256: hash.digest('hex'), files };
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') {
      throw new InputError('no such file or folder, or a link in it leads nowhere', {
        file: path,
        remedy: 'check the path',
      });
    }
    throw error;
  }
}
