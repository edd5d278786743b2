import { InputError, printable } from '@labelray/core';
import { Buffer } from 'node:buffer';
import yauzl from 'yauzl';
import type { OpenFile } from '../openFile.ts';
import { otherFormat } from '../otherFormat.ts';

/** An entry of an archive and where its bytes lie in the file. */
export interface ZipEntry {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
  /** Stored as it is, so that its bytes can be read in place. */
  readonly stored: boolean;
}

const downloadAgain = 'it is cut off or damaged: download it again';

/** Hands yauzl the file, synchronously: it reads a directory of a few kilobytes. */
class ArchiveReader extends yauzl.RandomAccessReader {
  readonly #file: OpenFile;

  constructor(file: OpenFile) {
    super();
    this.#file = file;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    if (!(position >= 0 && position + length <= this.#file.size)) {
      callback(new Error('outside the file'));
      return;
    }
    buffer.set(this.#file.read(position, length), offset);
    callback(null);
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null); // whoever opened the file closes it
  }
}

/** What yauzl says of an archive, in our words. */
function explain(error: unknown, file: string): unknown {
  if (error instanceof InputError || !(error instanceof Error) || 'errno' in error) return error;
  const [, name] =
    /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(
      error.message,
    ) ?? [];
  return new InputError(
    name === undefined
      ? 'is a damaged zip archive'
      : `entry "${printable(name)}" has a name that leads out of the archive`,
    { file, remedy: name === undefined ? downloadAgain : 'this is no checkpoint of torch.save' },
  );
}

/** Throws where two entries share bytes: only an archive made to deceive has them. */
function checkOverlaps(
  ranges: readonly (readonly [start: number, end: number, name: string])[],
  file: string,
): void {
  const sorted = ranges.toSorted(([a], [b]) => a - b);
  sorted.forEach(([start, , name], i) => {
    const before = sorted[i - 1];
    if (before !== undefined && start < before[1]) {
      throw new InputError(
        `entry "${printable(name)}" overlaps "${printable(before[2])}" in the archive`,
        { file, remedy: 'this is no checkpoint of torch.save' },
      );
    }
  });
}

/**
 * The directory of a zip archive (zip64 too) by names, with the place of each entry's bytes; no data is read.
 *
 * Throws InputError on what is no zip or is damaged, on names that stand twice or lead outside, on encryption, on
 * entries that lie outside the file or over each other, and where an entry's own header contradicts the directory.
 */
export async function zipDirectory(file: OpenFile): Promise<ReadonlyMap<string, ZipEntry>> {
  const { name, size } = file;
  const start = Buffer.from(file.read(0, Math.min(size, 64))).toString('latin1');
  if (!start.startsWith('PK\x03\x04')) {
    const [problem, remedy] = /^.{8}\{\s*"/s.test(start)
      ? ['is a safetensors file', 'give it the name .safetensors']
      : (otherFormat(start) ?? [
          'is no checkpoint of torch.save: it does not start as a zip archive',
          'give a .pth or .pt file that PyTorch 1.6 or newer wrote',
        ]);
    throw new InputError(problem, { file: name, remedy });
  }
  const entries = new Map<string, ZipEntry>();
  const ranges: (readonly [number, number, string])[] = [];
  try {
    const zip = await yauzl.fromRandomAccessReaderPromise(new ArchiveReader(file), size, {
      autoClose: false,
    });
    for await (const entry of zip.eachEntry()) {
      const refused = (problem: string): InputError =>
        new InputError(`entry "${printable(entry.fileName)}" ${problem}`, {
          file: name,
          remedy: downloadAgain,
        });
      if (entry.isEncrypted()) throw refused('is encrypted');
      if (entries.has(entry.fileName)) throw refused('stands twice in the archive');
      const header = await zip.readLocalFileHeaderPromise(entry, {}).catch(() => undefined);
      if (header === undefined) throw refused('lies outside the archive or has no header');
      const own = header.fileName.equals(entry.fileNameRaw);
      if (!own || header.compressionMethod !== entry.compressionMethod) {
        throw refused('contradicts its own header');
      }
      const { fileDataStart: offset } = header;
      const end = offset + entry.compressedSize;
      if (end > size) throw refused(`ends at byte ${end}, but the file at ${size}`);
      ranges.push([entry.relativeOffsetOfLocalHeader, end, entry.fileName]);
      entries.set(entry.fileName, {
        name: entry.fileName,
        offset,
        length: entry.compressedSize,
        stored: entry.compressionMethod === 0,
      });
    }
  } catch (error) {
    throw explain(error, name);
  }
  checkOverlaps(ranges, name);
  return entries;
}
