/** Types of tensor elements, by their ONNX names in lower case. */
export type ElementType =
  | 'float32'
  | 'float16'
  | 'bfloat16'
  | 'int64'
  | 'int32'
  | 'int8'
  | 'uint8'
  | 'int4'
  | 'uint4'
  | 'bool';

/** `TensorProto.DataType` of each element type. Source: onnx.proto3. */
export const elementCodes: Readonly<Record<ElementType, number>> = {
  float32: 1,
  uint8: 2,
  int8: 3,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  bfloat16: 16,
  uint4: 21,
  int4: 22,
};

const elementBits: Readonly<Record<ElementType, number>> = {
  float32: 32,
  uint8: 8,
  int8: 8,
  int32: 32,
  int64: 64,
  bool: 8,
  float16: 16,
  bfloat16: 16,
  uint4: 4,
  int4: 4,
};

/** Bytes that `count` elements take; four-bit elements are packed two a byte. */
export function byteLength(type: ElementType, count: number): number {
  return Math.ceil((elementBits[type] * count) / 8);
}

/** Whether elements are real numbers, so that there is a gradient. */
export const isReal = (type: ElementType): boolean =>
  type === 'float32' || type === 'float16' || type === 'bfloat16';
