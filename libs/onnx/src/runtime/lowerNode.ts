import type { Attributes, Node, Tensor } from '../graph/graph.ts';
import type { Device } from './device.ts';

/** A node as a model holds it: tensors by name. */
export interface ModelNode {
  readonly name: string;
  readonly operator: string;
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Attributes;
}

/**
 * From this width on a left factor that is read as its transposed is transposed first: the runtime multiplies by it at
 * three quarters of its speed otherwise, and a copy costs less than that (`tools/benchmarks/engine/products.ts`).
 */
const worthTransposing = 512;

/**
 * A node as operations that the device has, in the form that is fastest there. The webgpu provider of ONNX Runtime 1.30 has neither FusedMatMul nor
 * LogSoftmax and would leave them to the processor, with a copy of every operand there and back.
 */
export function lowerNode(node: Node, device: Device): readonly ModelNode[] {
  if (device === 'webgpu' && node.operator === 'FusedMatMul') return plainMatmul(node);
  if (device === 'webgpu' && node.operator === 'LogSoftmax') return plainLogSoftmax(node);
  if (device === 'cpu' && isWideGradient(node)) return transposedFirst(node);
  const { name, operator, domain, attributes } = node;
  const inputs = node.inputs.map((input) => input?.name ?? '');
  const outputs = node.outputs.map((output) => output.name);
  return [{ name, operator, domain, inputs, outputs, attributes }];
}

/** Aᵀ B of two matrices whose product is wide in both directions, as the gradient of a weight is. */
function isWideGradient({ operator, inputs, outputs, attributes }: Node): boolean {
  if (operator !== 'FusedMatMul' || attributes.transA !== 1 || attributes.transB === 1)
    return false;
  const { alpha } = attributes;
  if (typeof alpha !== 'object' || !('float' in alpha) || alpha.float !== 1) return false;
  if (inputs.some((input) => input?.shape.length !== 2)) return false;
  return outputs.every(({ shape }) => shape.every((length) => Number(length) >= worthTransposing));
}

function transposedFirst({ name, inputs, outputs }: Node): readonly ModelNode[] {
  const [a, b] = required(inputs, 2);
  const [y] = required(outputs, 1);
  const turned = `${name}/Aᵀ`;
  return [
    step(turned, 'Transpose', [a.name], turned, { perm: lastTwoSwapped(a) }),
    step(name, 'MatMul', [turned, b.name], y.name),
  ];
}

/** s op(A) op(B): a Gemm of two matrices, otherwise transpositions, MatMul and a multiplication. */
function plainMatmul({ name, inputs, outputs, attributes }: Node): readonly ModelNode[] {
  const [a, b] = required(inputs, 2);
  const [y] = required(outputs, 1);
  const { alpha, transA, transB } = attributes;
  if (a.shape.length === 2 && b.shape.length === 2) {
    const given = {
      ...(alpha !== undefined && { alpha }),
      transA: transA ?? 0,
      transB: transB ?? 0,
    };
    return [step(name, 'Gemm', [a.name, b.name], y.name, given)];
  }
  const nodes: ModelNode[] = [];
  const oriented = (x: Tensor, transposed: boolean, as: string): string => {
    if (!transposed) return x.name;
    nodes.push(
      step(`${name}/${as}`, 'Transpose', [x.name], `${name}/${as}`, { perm: lastTwoSwapped(x) }),
    );
    return `${name}/${as}`;
  };
  const factors = [oriented(a, transA === 1, 'Aᵀ'), oriented(b, transB === 1, 'Bᵀ')];
  const scale = typeof alpha === 'object' && 'float' in alpha ? alpha.float : 1;
  if (scale === 1) return [...nodes, step(name, 'MatMul', factors, y.name)];
  return [
    ...nodes,
    step(`${name}/product`, 'MatMul', factors, `${name}/product`),
    step(`${name}/scale`, 'Constant', [], `${name}/scale`, { value_float: { float: scale } }),
    step(name, 'Mul', [`${name}/product`, `${name}/scale`], y.name),
  ];
}

/** z − ln Σ e^z with z = x − max x, so that nothing overflows. */
function plainLogSoftmax({ name, inputs, outputs }: Node): readonly ModelNode[] {
  const [x] = required(inputs, 1);
  const [y] = required(outputs, 1);
  const at = (part: string) => `${name}/${part}`;
  const axis = at('axis');
  return [
    step(axis, 'Constant', [], axis, { value_ints: [-1] }),
    step(at('max'), 'ReduceMax', [x.name, axis], at('max')),
    step(at('z'), 'Sub', [x.name, at('max')], at('z')),
    step(at('exp'), 'Exp', [at('z')], at('exp')),
    step(at('sum'), 'ReduceSum', [at('exp'), axis], at('sum')),
    step(at('log'), 'Log', [at('sum')], at('log')),
    step(name, 'Sub', [at('z'), at('log')], y.name),
  ];
}

const step = (
  name: string,
  operator: string,
  inputs: readonly string[],
  output: string,
  attributes: Attributes = {},
): ModelNode => ({ name, operator, domain: '', inputs, outputs: [output], attributes });

const lastTwoSwapped = ({ shape }: Tensor): readonly number[] => [
  ...shape.slice(0, -2).keys(),
  shape.length - 1,
  shape.length - 2,
];

/** The first tensors of a list, all there. */
function required(tensors: readonly (Tensor | undefined)[], count: 1): readonly [Tensor];
function required(tensors: readonly (Tensor | undefined)[], count: 2): readonly [Tensor, Tensor];
function required(tensors: readonly (Tensor | undefined)[], count: number): readonly Tensor[] {
  return tensors.slice(0, count).map((tensor) => {
    if (tensor === undefined) throw new Error('a node without its operands');
    return tensor;
  });
}
