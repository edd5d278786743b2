let table: Float32Array | undefined;

/** Every half by its bits: 256 KiB, faster than taking the bits apart. */
function allHalves(): Float32Array {
  const values = new Float32Array(1 << 16);
  for (let bits = 0; bits < values.length; bits++) {
    const exponent = (bits >>> 10) & 0x1f;
    const fraction = bits & 0x3ff;
    const size =
      exponent === 0
        ? fraction * 2 ** -24 // subnormal
        : exponent === 31
          ? fraction === 0
            ? Infinity
            : NaN
          : (0x400 + fraction) * 2 ** (exponent - 25);
    values[bits] = bits >>> 15 === 0 ? size : -size;
  }
  return values;
}

/**
 * IEEE 754 binary16 to binary32, exact: (-1)^s · 2^(e-15) · 1.f, subnormals (-1)^s · 2^-14 · 0.f. Every NaN becomes
 * the quiet one.
 */
export function float16ToFloat32(
  halves: Uint16Array,
  into: Float32Array = new Float32Array(halves.length),
): Float32Array {
  const values = (table ??= allHalves());
  for (let i = 0; i < halves.length; i++) into[i] = values[halves[i] ?? 0] ?? 0;
  return into;
}
