import { errorCode, fileError, InputError, printable } from '@labelray/core';
import { Buffer } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';
import { crc32, inflateRawSync } from 'node:zlib';
import yauzl from 'yauzl';
import type { ArchiveLimits } from './tarEntries.ts';
import { WindowedReader } from './windowedReader.ts';

/** A file of a zip archive, unpacked on demand. */
export interface ZipEntry {
  readonly name: string;
  /** Length unpacked, as the archive declares it. */
  readonly size: number;
  /** Entries of the archive, folders included. */
  readonly of: number;
  /** Unpacks it; only while the archive stands at this entry. Throws InputError where it does not hold what it declares. */
  readonly bytes: () => Buffer;
}

/** An archive on disk (its path is the name), or in memory. */
export interface ZipSource {
  readonly name: string;
  readonly bytes?: Uint8Array;
}

const downloadAgain = 'download it again and compare its size with the published one';
const fromItsSource = 'this is not the published archive: download it from its source';

/** Signals and progress bars get their turn after so many entries: reading itself never waits. */
const breathAfter = 2048;

const isLink = (entry: yauzl.Entry): boolean =>
  entry.versionMadeBy >>> 8 === 3 && ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000;

/** Why an entry is refused: it is what only an attack or a mistake puts into an archive of reports. */
function refusal(entry: yauzl.Entry, file: string, limits: ArchiveLimits): InputError | undefined {
  const [problem, remedy] = isLink(entry)
    ? ['is a link', fromItsSource]
    : entry.isEncrypted()
      ? ['is encrypted', 'unpack it with its password and give the folder']
      : entry.compressionMethod !== 0 && entry.compressionMethod !== 8
        ? [
            `is packed by method ${entry.compressionMethod}`,
            'unpack it and give the folder, or pack it again with deflate',
          ]
        : entry.uncompressedSize > limits.entryBytes
          ? [`is larger than ${limits.entryBytes} bytes`, fromItsSource]
          : [undefined, undefined];
  if (problem === undefined) return undefined;
  return new InputError(`entry "${printable(entry.fileName)}" ${problem}`, { file, remedy });
}

/** What yauzl says of a whole archive, in our words; `reader` tells a cut-off archive from another file. */
function explain(error: unknown, file: string, reader: WindowedReader): unknown {
  if (error instanceof InputError || !(error instanceof Error) || errorCode(error) !== undefined) {
    return fileError(error, file, 'check the path');
  }
  const [, unsafe, name] =
    /^(absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(
      error.message,
    ) ?? [];
  if (unsafe !== undefined) {
    const is =
      unsafe === 'absolute path' ? 'has an absolute name' : 'leads out of the archive ("..")';
    return new InputError(`entry "${printable(name ?? '')}" ${is}`, {
      file,
      remedy: fromItsSource,
    });
  }
  if (error.message.includes('encryption')) {
    return new InputError('is encrypted', {
      file,
      remedy: 'unpack it with its password and give the folder',
    });
  }
  if (reader.size === 0) return new InputError('is empty', { file, remedy: downloadAgain });
  if (error.message.startsWith('End of central directory')) {
    return reader.view(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))
      ? new InputError('is cut off: the zip archive has no end', { file, remedy: downloadAgain })
      : new InputError('is not a zip archive', { file, remedy: 'give a .zip file' });
  }
  return new InputError('is a damaged zip archive', { file, remedy: downloadAgain });
}

/** Unpacks an entry and holds it to its declared length and checksum. */
function unpack(zip: yauzl.ZipFile, reader: WindowedReader, entry: yauzl.Entry, file: string) {
  const damaged = (how: string): InputError =>
    new InputError(`entry "${printable(entry.fileName)}" ${how}`, { file, remedy: downloadAgain });
  let start: number | undefined;
  // the reader is synchronous, and so the callback is
  zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => {
    if (error === null) start = header.fileDataStart;
  });
  if (start === undefined) throw damaged('lies outside the archive or has no header');
  const packed = reader.view(start, entry.compressedSize);
  let bytes = packed;
  if (entry.compressionMethod === 8) {
    try {
      // one byte more than declared is enough to catch a lie before it fills the memory; a buffer of that length in
      // place of the usual 16 KiB leaves less to collect
      const length = entry.uncompressedSize + 1;
      bytes = inflateRawSync(packed, {
        maxOutputLength: length,
        chunkSize: Math.max(64, Math.min(length, 1 << 20)),
      });
    } catch (error) {
      throw damaged(
        errorCode(error) === 'ERR_BUFFER_TOO_LARGE'
          ? 'unpacks to more than it declares'
          : 'is damaged',
      );
    }
  }
  if (bytes === packed) bytes = Buffer.from(packed); // the window is used again
  if (bytes.length !== entry.uncompressedSize) {
    throw damaged(
      `unpacks to ${bytes.length} bytes, not the ${entry.uncompressedSize} it declares`,
    );
  }
  if (crc32(bytes) !== entry.crc32) throw damaged('is damaged: its checksum differs');
  return bytes;
}

/**
 * The files of a zip archive (zip64 too) in the order of its directory; folders are passed over. Nothing is written
 * to disk; of the archive only a few windows and the entry being unpacked are in memory.
 *
 * Throws InputError on a file that is no zip or is cut off or damaged, on names that are absolute or hold `..`, on
 * links, encryption, methods other than store and deflate, sizes over the limits, and sizes or checksums that lie.
 */
export async function* zipEntries(
  { name: file, bytes: content }: ZipSource,
  limits: ArchiveLimits,
): AsyncGenerator<ZipEntry> {
  let reader: WindowedReader;
  try {
    reader = new WindowedReader(content ?? file);
  } catch (error) {
    throw fileError(error, file, 'check the path');
  }
  let opened: yauzl.ZipFile | undefined;
  let total = 0;
  let seen = 0;
  try {
    const zip = (opened = await yauzl.fromRandomAccessReaderPromise(reader, reader.size, {
      autoClose: false,
    }));
    for await (const entry of zip.eachEntry()) {
      if (++seen % breathAfter === 0) await setImmediate();
      if (entry.fileName.endsWith('/')) continue;
      const refused = refusal(entry, file, limits);
      if (refused !== undefined) throw refused;
      yield {
        name: entry.fileName,
        size: entry.uncompressedSize,
        of: zip.entryCount,
        bytes: () => {
          total += entry.uncompressedSize;
          if (total > limits.totalBytes) {
            throw new InputError(`unpacks to more than ${limits.totalBytes} bytes`, {
              file,
              remedy: fromItsSource,
            });
          }
          return unpack(zip, reader, entry, file);
        },
      };
    }
  } catch (error) {
    throw explain(error, file, reader);
  } finally {
    if (opened === undefined) reader.close(() => undefined);
    else opened.close();
  }
}
