/**
 * IEEE 754 binary32 to binary16, to the nearest, ties to even: from 65520 on infinite, below 2^-14 subnormal, up to
 * 2^-25 zero; NaN stays NaN.
 */
export function float32ToFloat16(values: Float32Array): Uint16Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const halves = new Uint16Array(values.length);
  // Adding 0.5 makes the processor round to 2^-24, the step of subnormal halves; its lower bits are then the answer.
  const sum = new Float32Array(1);
  const sumBits = new Uint32Array(sum.buffer);
  for (let i = 0; i < halves.length; i++) {
    const b = bits[i] ?? 0;
    const sign = (b >>> 16) & 0x8000;
    const size = b & 0x7fffffff;
    let half: number;
    if (size >= 0x47800000) {
      half = size > 0x7f800000 ? 0x7e00 : 0x7c00; // 2^16 and more
    } else if (size >= 0x38800000) {
      half = (size - 0x38000000 + 0xfff + ((size >>> 13) & 1)) >>> 13; // a carry may reach infinity
    } else {
      sum[0] = Math.abs(values[i] ?? 0) + 0.5;
      half = (sumBits[0] ?? 0) - 0x3f000000;
    }
    halves[i] = sign | half;
  }
  return halves;
}
