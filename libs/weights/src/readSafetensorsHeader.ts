import { InputError } from '@labelray/core';
import { Buffer } from 'node:buffer';
import { parseSafetensorsHeader, type SafetensorsHeader } from './parseSafetensorsHeader.ts';
import { readRange } from './readRange.ts';
import { withFile } from './withFile.ts';

/** As in the reference implementation. */
const longestHeader = 100_000_000;

/** What else lies under the name of weights, by its first bytes. */
function notSafetensors(start: Buffer): readonly [problem: string, remedy: string] | undefined {
  if (start.toString('latin1') === 'version ') {
    return ['is a Git LFS pointer, not the weights', 'run "git lfs pull" in its folder'];
  }
  if (start.toString('latin1', 0, 4) === 'PK\x03\x04') {
    return [
      'is a zip archive (a PyTorch checkpoint?), not safetensors',
      'give it the name it came with (.pth, .pt, .bin) or save it with safetensors',
    ];
  }
  return undefined;
}

/**
 * Reads the header of a safetensors file (u64 length, JSON, tensors one after the other) and nothing else.
 *
 * Throws InputError where the header is longer than the file or 100 MB, is no JSON or holds a key twice; where a type
 * is unknown, a shape is impossible or its product passes 2^53; where ranges do not fit their shapes, overlap, leave
 * holes or pass the end of the file. Source: github.com/huggingface/safetensors, section Format.
 */
export async function readSafetensorsHeader(file: string): Promise<SafetensorsHeader> {
  return withFile(file, async (handle) => {
    const { size } = await handle.stat();
    if (size < 8) {
      throw new InputError(size === 0 ? 'is empty' : `has ${size} bytes: no safetensors file`, {
        file,
        remedy: 'download it again',
      });
    }
    const start = Buffer.alloc(8);
    await readRange(handle, start, 0, file);
    const length = start.readBigUInt64LE();
    if (length > longestHeader || length > size - 8) {
      const [problem, remedy] = notSafetensors(start) ?? [
        length > longestHeader
          ? `declares a header of ${length.toString()} bytes, more than the ${longestHeader} a header may have`
          : `declares a header of ${length.toString()} bytes, but ${size - 8} follow`,
        'it is cut off or no safetensors file: download it again',
      ];
      throw new InputError(problem, { file, remedy });
    }
    const header = new Uint8Array(Number(length));
    await readRange(handle, header, 8, file);
    const dataStart = 8 + header.length;
    return parseSafetensorsHeader(header, { file, dataStart, dataLength: size - dataStart });
  });
}
