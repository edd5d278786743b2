import { float16ToFloat32, float32ToFloat16 } from '@labelray/weights';
import { nearestNf4, nf4Values } from './nf4.ts';
import type { BlockSize, QuantizationMethod } from './quantization.ts';

/** A weight in four bits a number. */
export interface PackedWeight {
  /** Two codes a byte, the first in the lower half, row by row; int4 codes in two's complement. */
  readonly codes: Uint8Array;
  /** Bits of float16, one a block. */
  readonly scales: Uint16Array;
}

/** How a weight is packed. */
export interface Packing {
  readonly method: QuantizationMethod;
  readonly block: BlockSize;
}

/**
 * Packs a weight whose rows are whole blocks. NF4: the largest size m of a block is its scale, and each number becomes
 * the nearest of the 16 values times m. int4: ŵ = scale · code, code −8 … 7, with the better of two scales by squared
 * error: m / 7, which reaches both ends, or −w / 8 of the largest number w, which uses all 16 codes.
 *
 * Scales are rounded to float16 first, and codes are chosen for what is stored. The error is at most m / 8 (int4, or
 * m / 14 where both ends are reached) and .152 m (NF4, half its widest gap), up to 2⁻¹¹ m for the rounding.
 */
export function packWeight(weight: Float32Array, packing: Packing): PackedWeight {
  const { method, block } = packing;
  const scales = blockScales(weight, packing);
  const stored = float16ToFloat32(scales);
  const codes = new Uint8Array(weight.length / 2);
  for (let b = 0; b < stored.length; b++) {
    const scale = stored[b] ?? 0;
    const inverse = scale === 0 ? 0 : 1 / scale;
    if (method === 'nf4') nf4Codes(weight, b * block, block, inverse, codes);
    else int4Codes(weight, b * block, block, inverse, codes);
  }
  return { codes, scales };
}

/** The scales of `packWeight` alone. */
export function blockScales(weight: Float32Array, { method, block }: Packing): Uint16Array {
  const exact = new Float32Array(weight.length / block);
  for (let b = 0; b < exact.length; b++) {
    const largest = largestIn(weight, b * block, block);
    exact[b] = method === 'nf4' ? Math.abs(largest) : int4Scale(weight, b * block, block, largest);
  }
  return float32ToFloat16(exact);
}

/** What `packWeight` stands for; the graph's operations compute the same. */
export function unpackWeight(
  { codes, scales }: PackedWeight,
  { method, block }: Packing,
): Float32Array {
  const stored = float16ToFloat32(scales);
  const weight = new Float32Array(codes.length * 2);
  for (let i = 0; i < weight.length; i++) {
    const byte = codes[i >> 1] ?? 0;
    const code = (i & 1) === 0 ? byte & 15 : byte >> 4;
    const value = method === 'nf4' ? (nf4Values[code] ?? NaN) : code < 8 ? code : code - 16;
    weight[i] = value * (stored[Math.floor(i / block)] ?? NaN);
  }
  return weight;
}

// Billions of weights pass these loops: they read the whole array from a start on, since a view of every block would take
// longer than its numbers.

function nf4Codes(
  weight: Float32Array,
  start: number,
  block: number,
  inverse: number,
  codes: Uint8Array,
): void {
  for (let i = start; i < start + block; i += 2) {
    const low = nearestNf4((weight[i] ?? 0) * inverse);
    codes[i >> 1] = low | (nearestNf4((weight[i + 1] ?? 0) * inverse) << 4);
  }
}

function int4Codes(
  weight: Float32Array,
  start: number,
  block: number,
  inverse: number,
  codes: Uint8Array,
): void {
  for (let i = start; i < start + block; i += 2) {
    const low = nearestInt4((weight[i] ?? 0) * inverse) & 15;
    codes[i >> 1] = low | ((nearestInt4((weight[i + 1] ?? 0) * inverse) & 15) << 4);
  }
}

function nearestInt4(x: number): number {
  const code = Math.floor(x + 0.5);
  return code < -8 ? -8 : code > 7 ? 7 : code;
}

/** The number of the largest size. */
function largestIn(weight: Float32Array, start: number, block: number): number {
  let largest = 0;
  for (let i = start; i < start + block; i++) {
    const value = weight[i] ?? 0;
    if (Math.abs(value) > Math.abs(largest)) largest = value;
  }
  return largest;
}

function int4Scale(weight: Float32Array, start: number, block: number, largest: number): number {
  if (largest === 0) return 0;
  const symmetric = Math.abs(largest) / 7;
  const full = -largest / 8;
  return int4Error(weight, start, block, full) < int4Error(weight, start, block, symmetric)
    ? full
    : symmetric;
}

function int4Error(weight: Float32Array, start: number, block: number, scale: number): number {
  const inverse = 1 / scale;
  let sum = 0;
  for (let i = start; i < start + block; i++) {
    const value = weight[i] ?? 0;
    const error = nearestInt4(value * inverse) * scale - value;
    sum += error * error;
  }
  return sum;
}
