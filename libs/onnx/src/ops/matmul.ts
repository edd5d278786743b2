import type { Tensor } from '../graph/graph.ts';
import { broadcastShapes, formatShape, type Shape } from '../graph/shape.ts';
import { sumTo } from './sumTo.ts';

/** How the factors of a matrix product are read. */
export interface MatmulOptions {
  readonly transposeA?: boolean;
  readonly transposeB?: boolean;
  /** Factor of the product, such as 1/√d in attention. */
  readonly scale?: number;
}

/**
 * Product of the matrices in the last two axes, C = s A B or with A or B transposed; axes before them are batches and
 * broadcast. ∂A = s ∂C Bᵀ and ∂B = s Aᵀ ∂C, or their transposed forms, summed over stretched batches.
 * Throws RangeError where the inner lengths differ.
 */
export function matmul(
  a: Tensor,
  b: Tensor,
  { transposeA = false, transposeB = false, scale = 1 }: MatmulOptions = {},
): Tensor {
  const [rows, inner] = lastTwo(a.shape, transposeA);
  const [innerB, columns] = lastTwo(b.shape, transposeB);
  if (inner !== innerB) {
    throw new RangeError(
      `matmul of ${formatShape(a.shape)} and ${formatShape(b.shape)}: the inner lengths differ`,
    );
  }
  const batches = broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2));
  const plain = !transposeA && !transposeB && scale === 1;
  return a.graph.emit(
    {
      operator: plain ? 'MatMul' : 'FusedMatMul',
      ...(!plain && {
        domain: 'com.microsoft',
        attributes: {
          alpha: { float: scale },
          transA: Number(transposeA),
          transB: Number(transposeB),
        },
      }),
      inputs: [a, b],
      rules: [
        (dc, at) => {
          const other = at.input(1);
          const da = transposeA
            ? matmul(other, dc, { transposeA: transposeB, transposeB: true, scale })
            : matmul(dc, other, { transposeB: !transposeB, scale });
          return sumTo(da, a);
        },
        (dc, at) => {
          const other = at.input(0);
          const db = transposeB
            ? matmul(dc, other, { transposeA: true, transposeB: transposeA, scale })
            : matmul(other, dc, { transposeA: !transposeA, scale });
          return sumTo(db, b);
        },
      ],
    },
    { type: a.type, shape: [...batches, rows, columns] },
  );
}

function lastTwo(shape: Shape, transposed: boolean): Shape & { 0: Shape[0]; 1: Shape[0] } {
  const [rows, columns] = shape.slice(-2);
  if (rows === undefined || columns === undefined) {
    throw new RangeError(`matmul needs matrices; one factor is ${formatShape(shape)}`);
  }
  return transposed ? [columns, rows] : [rows, columns];
}
