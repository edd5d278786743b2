import { tensorChunks } from './tensorChunks.ts';
import type { DType, TensorInfo } from './tensorInfo.ts';
import { toFloat32 } from './toFloat32.ts';

/** A value that is not finite; `index` counts elements, row-major. */
export interface NonFinite {
  readonly tensor: string;
  readonly index: number;
  readonly value: number;
}

/** Values without a finite size have all bits of the exponent set. */
const exponents: Partial<Record<DType, number>> = { F32: 0x7f800000, F16: 0x7c00, BF16: 0x7f80 };

/** Index of the first value in the bytes whose exponent is full, or -1. */
function firstFull(bytes: Uint8Array, dtype: DType, exponent: number): number {
  const { buffer, byteOffset } = bytes;
  const bits =
    dtype === 'F32'
      ? new Uint32Array(buffer, byteOffset, bytes.length / 4)
      : new Uint16Array(buffer, byteOffset, bytes.length / 2);
  for (let i = 0; i < bits.length; i++) if (((bits[i] ?? 0) & exponent) === exponent) return i;
  return -1;
}

/**
 * Finds the first NaN or infinity of the F32, F16 and BF16 tensors, in the order of files and bytes; undefined where
 * all is finite. Memory: 4 MiB.
 */
export async function findNonFinite({
  tensors,
}: {
  readonly tensors: ReadonlyMap<string, TensorInfo>;
}): Promise<NonFinite | undefined> {
  const places = [...tensors.values()].sort((a, b) =>
    a.file === b.file ? a.offset - b.offset : a.file < b.file ? -1 : 1,
  );
  for (const info of places) {
    const { dtype } = info;
    const exponent = exponents[dtype];
    if (exponent === undefined) continue;
    const size = dtype === 'F32' ? 4 : 2;
    let found: NonFinite | undefined;
    await tensorChunks(info, (bytes, position) => {
      const at = firstFull(bytes, dtype, exponent);
      if (at < 0) return false;
      const [value = NaN] = toFloat32(bytes.slice(at * size, (at + 1) * size), dtype);
      found = { tensor: info.name, index: position / size + at, value };
      return true;
    });
    if (found !== undefined) return found;
  }
  return undefined;
}
