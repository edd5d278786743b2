import { bytesSource } from '@labelray/core';
import { decodeText } from '@labelray/core/formats';
import { Buffer, isAscii } from 'node:buffer';

/**
 * A report's text, with line ends as Python reads them in text mode, which the official parser relies on. ASCII, as
 * published, takes a short way; all else, and its errors, is `decodeText`'s.
 */
export async function decodeReport(
  bytes: Uint8Array,
  place: string,
  warn: (message: string) => void,
): Promise<string> {
  let text = '';
  if (isAscii(bytes) && !bytes.includes(0)) {
    text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  } else {
    for await (const piece of decodeText(bytesSource(place, bytes), warn)) text += piece;
  }
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
