/** Element types, by the names safetensors gives them. */
export type DType = 'F64' | 'F32' | 'F16' | 'BF16' | 'I64' | 'I32' | 'I16' | 'I8' | 'U8' | 'BOOL';

/** Where a tensor lies: little-endian, row-major, without gaps, so that other programs can map it in place. */
export interface TensorInfo {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly file: string;
  /** Of the first byte, counted from the start of the file. */
  readonly offset: number;
  /** Product of the shape × bytes of the type. */
  readonly byteLength: number;
}
