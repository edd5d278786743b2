import { bytesSource, InputError } from '@labelray/core';
import { decodeText } from '@labelray/core/formats';
import { Buffer, isAscii } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { limits } from './openReports.ts';

/** A gzipped report (`s50414267.txt.gz`) unpacked, any other as it is. */
function unpacked(bytes: Uint8Array, place: string): Uint8Array {
  if (!(bytes[0] === 0x1f && bytes[1] === 0x8b)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.entryBytes });
  } catch {
    throw new InputError('is cut off, damaged or no gzipped report', {
      file: place,
      remedy: 'download or unpack it again',
    });
  }
}

/**
 * A report's text, with line ends as Python reads them in text mode, which the official parser relies on. ASCII, as
 * published, takes a short way; all else, and its errors, is `decodeText`'s.
 */
export async function decodeReport(
  content: Uint8Array,
  place: string,
  warn: (message: string) => void,
): Promise<string> {
  const bytes = unpacked(content, place);
  let text = '';
  if (isAscii(bytes) && !bytes.includes(0)) {
    text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  } else {
    for await (const piece of decodeText(bytesSource(place, bytes), warn)) text += piece;
  }
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
