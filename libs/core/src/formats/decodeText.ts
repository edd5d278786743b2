import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { InputError } from '../inputError.ts';
import type { ByteSource } from '../source.ts';
import { windows1252 } from './windows1252.ts';

/** Told of something odd that does not stop the reading. */
export type Warn = (message: string) => void;

/** Longest piece handled at once, so that a source of one huge chunk still streams. */
const pieceLength = 1 << 18;

/** First bytes of files that are often mistaken for text, and what to do about them. */
const binaries: readonly (readonly [magic: readonly number[], is: string, remedy: string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'a zip archive or an .xlsx workbook',
    'unpack it, or save the sheet as CSV (UTF-8)',
  ],
  [[0x1f, 0x8b], 'a gzip file', 'unpack it first (gunzip)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document (.xls, .doc)', 'save it as CSV (UTF-8)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'export its text first'],
  [[0xff, 0xfe, 0x00, 0x00], 'UTF-32 text', 'save it as UTF-8'],
];

const startsWith = (bytes: Buffer, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** Pieces of at most `pieceLength` bytes; the first holds at least 4 bytes where the source does. */
async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (head !== undefined) {
      head = bytes = Buffer.concat([head, bytes]);
      if (head.length < 4) continue;
      head = undefined;
    }
    for (let at = 0; at < bytes.length; at += pieceLength) {
      yield bytes.subarray(at, at + pieceLength);
    }
  }
  if (head !== undefined && head.length > 0) yield head;
}

/** Length without a UTF-8 sequence that the end of the bytes cuts off. */
function wholeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Index of the first byte that is not part of valid UTF-8: bisects, since a prefix cut between characters stays valid. */
function firstInvalid(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length;
  while (valid < invalid) {
    const middle = valid + Math.ceil((invalid - valid) / 2);
    const whole = wholeLength(bytes.subarray(0, middle));
    if (isUtf8(bytes.subarray(0, whole))) {
      if (middle === invalid) break;
      valid = middle;
    } else invalid = middle - 1;
  }
  // `valid` bytes are fine or the start of a sequence; the sequence that breaks begins at its whole length
  return wholeLength(bytes.subarray(0, valid));
}

async function* decodeUtf16(
  stream: AsyncIterable<Buffer>,
  encoding: 'utf-16le' | 'utf-16be',
  name: string,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (bytes?: Buffer): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new InputError('starts as UTF-16 text but is not valid UTF-16', {
        file: name,
        remedy: 'save it as UTF-8',
      });
    }
  };
  for await (const bytes of stream) {
    const text = decode(bytes);
    if (text.includes('\0')) throw binaryError(name, undefined);
    if (text !== '') yield text;
  }
  const rest = decode();
  if (rest !== '') yield rest;
}

function binaryError(name: string, at: number | undefined): InputError {
  return new InputError(
    `holds a NUL byte${at === undefined ? '' : ` at byte ${at}`}: it is a binary file or UTF-16 text without a mark`,
    { file: name, remedy: 'give a text file in UTF-8, plain or unpacked (CSV, TSV or JSONL)' },
  );
}

/**
 * The text of a source, piece by piece: UTF-8 (checked, byte order mark removed), UTF-16 by its mark, and else
 * Windows-1252 with one warning. Sequences that chunks cut apart are joined again.
 *
 * Throws InputError on binary files, on bytes that fit neither encoding, and where invalid UTF-8 follows text that
 * already was UTF-8: what came before cannot be taken back, and guessing would yield garbage.
 */
export async function* decodeText(source: ByteSource, warn: Warn): AsyncGenerator<string, void> {
  const { name } = source;
  const stream = pieces(source.chunks);
  const first = await stream.next();
  if (first.done === true) return;
  let start = first.value;
  for (const [magic, is, remedy] of binaries) {
    if (startsWith(start, magic))
      throw new InputError(`is ${is}, not text`, { file: name, remedy });
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield start;
    yield* stream;
  }
  const [utf16le, utf16be] = [startsWith(start, [0xff, 0xfe]), startsWith(start, [0xfe, 0xff])];
  if (utf16le || utf16be) {
    yield* decodeUtf16(all(), utf16le ? 'utf-16le' : 'utf-16be', name);
    return;
  }

  const bom = startsWith(start, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  start = start.subarray(bom);
  const state = {
    /** Where the bytes being decoded lie in the file. */
    offset: bom,
    /** False (Windows-1252) from the first byte that cannot be UTF-8. */
    utf8: true,
    /** Surely UTF-8: by its mark, or by a character of several bytes. */
    sure: bom > 0,
  };
  let cut = Buffer.alloc(0); // start of a sequence whose end is still to come

  const decode = (bytes: Buffer): string => {
    const nul = bytes.indexOf(0);
    if (nul >= 0) throw binaryError(name, state.offset + nul);
    if (isAscii(bytes)) return bytes.toString('latin1');
    if (state.utf8) {
      if (isUtf8(bytes)) {
        state.sure = true;
        return bytes.toString('utf8');
      }
      const at = firstInvalid(bytes);
      if (state.sure || !isAscii(bytes.subarray(0, at))) {
        throw new InputError(
          `is UTF-8 at first, but not at byte ${state.offset + at}: mixed encodings`,
          {
            file: name,
            remedy: 'save the whole file as UTF-8',
          },
        );
      }
      state.utf8 = false;
      warn(`${name}: not UTF-8 (byte ${state.offset + at}); read as Windows-1252`);
    }
    const text = windows1252(bytes);
    if (typeof text === 'string') return text;
    throw new InputError(`is neither UTF-8 nor Windows-1252 (byte ${state.offset + text})`, {
      file: name,
      remedy: 'save it as UTF-8',
    });
  };

  for await (const piece of all()) {
    const bytes = cut.length > 0 ? Buffer.concat([cut, piece]) : piece;
    const whole = state.utf8 ? wholeLength(bytes) : bytes.length;
    cut = Buffer.from(bytes.subarray(whole));
    if (whole > 0) yield decode(bytes.subarray(0, whole));
    state.offset += whole;
  }
  if (cut.length > 0) yield decode(cut);
}
