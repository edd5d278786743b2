import { InputError } from '@labelray/core';
import { Buffer } from 'node:buffer';
import { withOpenFile } from './openFile.ts';
import { otherFormat } from './otherFormat.ts';
import { parseSafetensorsHeader, type SafetensorsHeader } from './parseSafetensorsHeader.ts';

/** As in the reference implementation. */
const longestHeader = 100_000_000;

/**
 * Reads the header of a safetensors file (u64 length, JSON, tensors one after the other) and nothing else.
 *
 * Throws InputError where the header is longer than the file or 100 MB, is no JSON or holds a key twice; where a type
 * is unknown, a shape is impossible or its product passes 2^53; where ranges do not fit their shapes, overlap, leave
 * holes or pass the end of the file. Source: github.com/huggingface/safetensors, section Format.
 */
export async function readSafetensorsHeader(file: string): Promise<SafetensorsHeader> {
  return withOpenFile(file, ({ size, read }) => {
    if (size < 8) {
      throw new InputError(size === 0 ? 'is empty' : `has ${size} bytes: no safetensors file`, {
        file,
        remedy: 'download it again',
      });
    }
    const length = Buffer.from(read(0, 8)).readBigUInt64LE();
    if (length > longestHeader || length > size - 8) {
      const start = Buffer.from(read(0, Math.min(size, 64))).toString('latin1');
      const [problem, remedy] = otherFormat(start) ?? [
        length > longestHeader
          ? `declares a header of ${length.toString()} bytes, more than the ${longestHeader} a header may have`
          : `declares a header of ${length.toString()} bytes, but ${size - 8} follow`,
        'it is cut off or no safetensors file: download it again',
      ];
      throw new InputError(problem, { file, remedy });
    }
    const dataStart = 8 + Number(length);
    const header = read(8, Number(length));
    return parseSafetensorsHeader(header, { file, dataStart, dataLength: size - dataStart });
  });
}
