/** bfloat16, the upper half of a binary32, to binary32: exact, NaN payloads too. */
export function bfloat16ToFloat32(
  halves: Uint16Array,
  into: Float32Array = new Float32Array(halves.length),
): Float32Array {
  const bits = new Uint32Array(into.buffer, into.byteOffset, into.length);
  for (let i = 0; i < halves.length; i++) bits[i] = (halves[i] ?? 0) << 16;
  return into;
}
