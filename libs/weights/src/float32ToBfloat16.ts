/** binary32 to bfloat16, to the nearest, ties to even; NaN stays NaN, what rounds past the largest becomes infinite. */
export function float32ToBfloat16(values: Float32Array): Uint16Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const halves = new Uint16Array(values.length);
  for (let i = 0; i < halves.length; i++) {
    const b = bits[i] ?? 0;
    halves[i] =
      (b & 0x7fffffff) > 0x7f800000
        ? (b >>> 16) | 0x40 // the quiet bit, as the payload may lie in the lower half alone
        : (b + 0x7fff + ((b >>> 16) & 1)) >>> 16;
  }
  return halves;
}
