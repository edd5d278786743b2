import { expect, test } from '@jest/globals';
import { gradients as differentiate } from '../autodiff/gradients.ts';
import { Graph, type Tensor } from '../graph/graph.ts';
import type { Shape } from '../graph/shape.ts';
import { mul } from '../ops/mul.ts';
import { reduceSum } from '../ops/reduceSum.ts';
import type { Device } from '../runtime/device.ts';
import type { HostTensor } from '../runtime/hostTensor.ts';
import { openSession } from '../runtime/session.ts';
import { gradientCheck } from './gradientCheck.ts';
import { numbers } from './numbers.ts';
import { testDevices } from './testDevices.ts';

/** One example of an operation, with its value derived by hand. */
export interface OperationCase<Name extends string> {
  readonly given: Readonly<Record<Name, HostTensor>>;
  /** Shapes as the graph declares them, where they have names; otherwise those of `given`. */
  readonly shapes?: Partial<Readonly<Record<NoInfer<Name>, Shape>>>;
  readonly build: (tensors: Readonly<Record<NoInfer<Name>, Tensor>>) => Tensor;
  readonly value: HostTensor;
  /** ∂loss/∂input by hand, where the loss is the sum of the output. */
  readonly gradients?: Partial<Readonly<Record<NoInfer<Name>, readonly number[]>>>;
  /** Inputs that a gradient flows to; all of float32 by default. */
  readonly differentiable?: readonly NoInfer<Name>[];
  /** Decimal places in which value and gradients by hand agree. */
  readonly digits?: number;
  /** Step of the finite differences. */
  readonly step?: number;
  /** Devices that cannot do it, each with a reason beside the example. */
  readonly except?: readonly Device[];
}

/**
 * Tests an operation on every device of `testDevices`: its value, that the shape it declares is the shape it has, and
 * its gradients: Σ wᵢ yᵢ with fixed unequal weights is differentiated and compared with finite differences.
 */
export function testOperation<Name extends string>(
  name: string,
  example: OperationCase<Name>,
): void {
  const {
    given,
    shapes = {},
    build,
    value,
    gradients = {},
    digits = 5,
    step,
    except = [],
  } = example;
  const devices = testDevices.filter((device) => !except.includes(device));
  const names = Object.keys(given) as Name[];
  const { differentiable = names.filter((one) => given[one].type === 'float32') } = example;
  const declare = () => {
    const graph = new Graph();
    const entries = names.map((one) => {
      const shape = (shapes as Partial<Record<Name, Shape>>)[one] ?? given[one].shape;
      return [one, graph.input(one, given[one].type, shape)] as const;
    });
    const tensors = Object.fromEntries(entries) as Record<Name, Tensor>;
    return { graph, tensors, y: build(tensors) };
  };

  test.each(devices)(`%s: ${name}`, async (device) => {
    const { graph, tensors, y } = declare();
    const session = await openSession(graph, { y }, { device, threads: 1 });
    const result = (await session.run(given)).y;
    await session.release();
    expect({ type: y.type, rank: y.shape.length }).toEqual({
      type: value.type,
      rank: value.shape.length,
    });
    expect(result?.shape).toEqual(value.shape);
    expectClose(result, value.data, digits);
    expectFits(
      [...names.map((one) => [tensors[one].shape, given[one].shape] as const)],
      [y.shape, value.shape],
    );
  });

  if (differentiable.length > 0) {
    test.each(devices)(`%s: gradients where it ${name}`, async (device) => {
      const { graph, tensors, y } = declare();
      const weights = graph.input('∂loss/∂y', 'float32', y.shape);
      const loss = sumAll(mul(y, weights));
      const feeds = { ...given, [weights.name]: unequal(value.shape) };
      const { worst, at } = await gradientCheck(
        loss,
        differentiable.map((one) => tensors[one]),
        feeds,
        { device, ...(step !== undefined && { step }) },
      );
      if (worst > tolerance) expect({ worst, at }).toEqual({ worst: 0 });
    });
  }

  const byHand = Object.entries(gradients) as [Name, readonly number[]][];
  if (byHand.length > 0) {
    test.each(devices)(`%s: gradients by hand where it ${name}`, async (device) => {
      const { graph, tensors, y } = declare();
      const outputs = Object.fromEntries(
        differentiate(
          sumAll(y),
          byHand.map(([one]) => tensors[one]),
        ).map((tensor, index) => [`d${index}`, tensor]),
      );
      const session = await openSession(graph, outputs, { device, threads: 1 });
      const results = await session.run(given);
      await session.release();
      byHand.forEach(([one, expected], index) => {
        expect(results[`d${index}`]?.shape).toEqual(given[one].shape);
        expectClose(results[`d${index}`], expected, digits);
      });
    });
  }
}

/** Central differences of step 1e-2 in float32 are right to about 1e-4; a wrong rule is wrong by much more. */
const tolerance = 1e-3;

const sumAll = (x: Tensor): Tensor =>
  x.shape.length === 0
    ? x
    : reduceSum(
        x,
        x.shape.map((_, axis) => axis),
      );

/** Weights between −1 and 1 that no symmetry of an operation cancels. */
function unequal(shape: readonly number[]): HostTensor {
  const count = shape.reduce((product, length) => product * length, 1);
  return numbers(
    shape,
    Array.from({ length: count }, (_, index) => Math.sin(3 * index + 1)),
  );
}

function expectClose(
  found: HostTensor | undefined,
  expected: ArrayLike<number | bigint>,
  digits: number,
): void {
  const values = Array.from(found?.data ?? [], Number);
  expect(values).toHaveLength(expected.length);
  Array.from(expected, Number).forEach((one, index) => {
    const value = values[index] ?? NaN;
    if (!Number.isFinite(one)) expect(value).toBe(one);
    else expect(value).toBeCloseTo(one, digits);
  });
}

/** Every declared length is the one it has: numbers as they are, names as the inputs bind them. */
function expectFits(
  inputs: readonly (readonly [Shape, readonly number[]])[],
  [declared, found]: readonly [Shape, readonly number[]],
): void {
  const bound = new Map<string, number>();
  for (const [shape, lengths] of inputs) {
    shape.forEach((dimension, axis) => {
      const length = lengths[axis];
      if (typeof dimension === 'string' && length !== undefined) bound.set(dimension, length);
    });
  }
  declared.forEach((dimension, axis) => {
    const expected = typeof dimension === 'number' ? dimension : bound.get(dimension);
    if (expected !== undefined) expect(found[axis]).toBe(expected);
  });
}
