import { type ByteSource, InputError, printable } from '@labelray/core';
import { Buffer } from 'node:buffer';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';

/** A file of an archive. */
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ArchiveLimits {
  /** Largest file, in bytes. */
  readonly entryBytes: number;
  /** Most bytes of the whole archive, unpacked. */
  readonly totalBytes: number;
}

interface State {
  failure: Error | undefined;
  entries: number;
  ended: boolean;
}

const block = 512; // every header and body of a tar archive fills whole blocks (POSIX pax, "ustar")

const downloadAgain = 'download it again and compare its size with the published one';

const hasMagic = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

const isCompressed = (bytes: Uint8Array): boolean =>
  hasMagic(bytes, 0x1f, 0x8b) || hasMagic(bytes, 0x28, 0xb5, 0x2f, 0xfd);

/** The bytes of a gzip file unpacked, of any other as they are. */
async function* unpacked({ name, chunks }: ByteSource): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await iterator.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield head;
      for (;;) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  if (head.length === 0) throw new InputError('is empty', { file: name, remedy: downloadAgain });
  if (!hasMagic(head, 0x1f, 0x8b)) {
    yield* all();
    return;
  }
  const input = Readable.from(all(), { objectMode: false });
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  input.pipe(gunzip);
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
    if (code === 'Z_BUF_ERROR') {
      throw new InputError('is cut off: the gzip data ends early', {
        file: name,
        remedy: downloadAgain,
      });
    }
    if (typeof code === 'string' && code.startsWith('Z_')) {
      throw new InputError('holds damaged gzip data', { file: name, remedy: downloadAgain });
    }
    throw error;
  } finally {
    input.destroy();
  }
}

/** Why an entry is refused: it is what only an attack or a mistake puts into an archive of reports. */
function refusal(entry: ReadEntry, file: string, limits: ArchiveLimits): InputError | undefined {
  const problem =
    entry.type === 'SymbolicLink' || entry.type === 'Link'
      ? 'is a link'
      : !['File', 'OldFile', 'ContiguousFile', 'Directory', 'GNUDumpDir'].includes(entry.type)
        ? 'is neither a file nor a folder'
        : /^(?:[/\\]|[a-z]:)/i.test(entry.path)
          ? 'has an absolute name'
          : entry.path.split(/[/\\]/).includes('..')
            ? 'leads out of the archive ("..")'
            : entry.size > limits.entryBytes
              ? `is larger than ${limits.entryBytes} bytes`
              : undefined;
  if (problem === undefined) return undefined;
  return new InputError(`entry "${printable(entry.path)}" ${problem}`, {
    file,
    remedy: 'this is not the published archive: download it from its source',
  });
}

/**
 * The files of a tar archive, plain or gzipped, one by one and in its order; folders are passed over. Nothing is
 * written to disk, and no more than one file and the archive's current block are in memory.
 *
 * Throws InputError on an empty, truncated or damaged archive (a failed checksum, no end mark, data after the end),
 * on names that are absolute or hold `..`, on links and devices, and on sizes over the limits.
 */
export async function* tarEntries(
  source: ByteSource,
  limits: ArchiveLimits,
): AsyncGenerator<ArchiveEntry> {
  const file = source.name;
  const finished: ArchiveEntry[] = [];
  const state: State = { failure: undefined, entries: 0, ended: false };
  const damaged = (): InputError =>
    state.entries === 0
      ? new InputError('is not a tar archive', {
          file,
          remedy: 'give a .tar, .tgz or .tar.gz file',
        })
      : new InputError('is a damaged tar archive', { file, remedy: downloadAgain });

  const parser = new Parser({ strict: true });
  parser.on('error', () => {
    state.failure ??= damaged();
  });
  parser.on('eof', () => {
    state.ended = true;
  });
  const take = (entry: ReadEntry): void => {
    state.entries++;
    state.failure ??= refusal(entry, file, limits);
    const parts: Buffer[] = [];
    entry.on('data', (part) => {
      if (state.failure === undefined) parts.push(part);
    });
    entry.on('end', () => {
      if (entry.type !== 'Directory' && entry.type !== 'GNUDumpDir') {
        finished.push({ name: entry.path, bytes: Buffer.concat(parts) });
      }
    });
  };
  parser.on('entry', take);
  parser.on('ignoredEntry', take);

  /** One block, or less at the end of a file that was cut. */
  const feed = (bytes: Buffer): void => {
    if (state.ended) {
      if (bytes.some((byte) => byte !== 0)) {
        state.failure ??= new InputError('holds data after the end of the archive', {
          file,
          remedy: downloadAgain,
        });
      }
      return;
    }
    try {
      parser.write(bytes);
    } catch {
      state.failure ??= damaged();
    }
  };

  let total = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of unpacked(source)) {
    const bytes = Buffer.concat([rest, chunk]);
    if (total === 0 && isCompressed(bytes)) throw damaged();
    total += chunk.length;
    if (total > limits.totalBytes) {
      throw new InputError(`unpacks to more than ${limits.totalBytes} bytes`, {
        file,
        remedy: 'this is not the published archive: download it from its source',
      });
    }
    // block by block, so that the end mark is seen where it stands
    const whole = bytes.length - (bytes.length % block);
    for (let at = 0; at < whole && state.failure === undefined; at += block) {
      feed(bytes.subarray(at, at + block));
    }
    rest = bytes.subarray(whole);
    if (state.failure !== undefined) throw state.failure;
    yield* finished.splice(0);
  }
  feed(rest);
  if (state.failure !== undefined) throw state.failure;
  if (!state.ended) {
    if (state.entries === 0) throw damaged();
    throw new InputError('is cut off: the archive has no end', { file, remedy: downloadAgain });
  }
}
