import { InputError } from '@labelray/core';
import type { TensorToWrite } from '@labelray/weights';
import { packedNames } from './packedLayers.ts';
import { blockScales, packWeight } from './packWeight.ts';
import type { Quantization } from './quantization.ts';

/** A weight that is to be packed. */
export interface UnpackedWeight {
  readonly name: string;
  readonly shape: readonly number[];
  /** Where it comes from, for messages. */
  readonly file: string;
  /** Its numbers, row by row, the same at each call. */
  readonly read: () => Float32Array | Promise<Float32Array>;
}

/**
 * Scales and codes of a weight as tensors of a file. They stand apart in it, so the weight is read twice rather than
 * kept. Writing them throws InputError where the weight holds NaN or an infinity, or is beyond the range of float16.
 */
export function packedTensors(
  { name, shape, file, read }: UnpackedWeight,
  packing: Pick<Quantization, 'method' | 'block'>,
): TensorToWrite[] {
  const { codes, scales } = packedNames(name);
  const [out = 0, inner = 0] = shape;
  return [
    {
      name: scales,
      dtype: 'F16',
      shape: [out, inner / packing.block],
      async data() {
        const weight = await read();
        refuseNonFinite(weight, name, file);
        const halves = blockScales(weight, packing);
        if (halves.some((half) => (half & 0x7c00) === 0x7c00)) {
          throw new InputError(`${name} has values beyond the range of float16`, {
            file,
            remedy: 'take the model in another precision',
          });
        }
        return new Uint8Array(halves.buffer, halves.byteOffset, halves.byteLength);
      },
    },
    {
      name: codes,
      dtype: 'U8',
      shape: [out, inner / 2],
      data: async () => packWeight(await read(), packing).codes,
    },
  ];
}

function refuseNonFinite(weight: Float32Array, name: string, file: string): void {
  let index = 0;
  for (const value of weight) {
    if (!Number.isFinite(value)) {
      throw new InputError(`${name} holds ${value} at element ${index}`, {
        file,
        remedy: 'download the folder again, or take another model',
      });
    }
    index++;
  }
}
