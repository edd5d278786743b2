import type { Tensor } from '../graph/graph.ts';
import { gradients } from '../autodiff/gradients.ts';
import type { Device } from '../runtime/device.ts';
import { floatData, type HostTensor } from '../runtime/hostTensor.ts';
import { openSession } from '../runtime/session.ts';

/** A gradient element that finite differences contradict. */
export interface GradientError {
  readonly input: string;
  readonly index: number;
  readonly analytic: number;
  readonly numeric: number;
}

/** How finite differences are taken. */
export interface GradientCheckOptions {
  readonly step?: number;
  readonly device?: Device;
  /** Elements looked at in each input, spread evenly; all by default. */
  readonly elements?: number;
}

/**
 * The largest difference between ∂loss/∂x as the graph computes it and the central difference
 * (loss(x + h) − loss(x − h)) / 2h, relative to max(1, |numeric|), over the elements of each given float32 input.
 */
export async function gradientCheck(
  loss: Tensor,
  inputs: readonly Tensor[],
  feeds: Readonly<Record<string, HostTensor>>,
  { step = 1e-2, device = 'cpu', elements = Infinity }: GradientCheckOptions = {},
): Promise<{ readonly worst: number; readonly at?: GradientError }> {
  const found = gradients(loss, inputs);
  const outputs = Object.fromEntries(found.map((tensor, index) => [`d${index}`, tensor]));
  const session = await openSession(loss.graph, { loss, ...outputs }, { device, threads: 1 });
  const lossOf = async (changed: Readonly<Record<string, HostTensor>>) =>
    number(floatData(result(await session.run({ ...feeds, ...changed }), 'loss')), 0);
  const base = await session.run(feeds);
  let worst = 0;
  let at: GradientError | undefined;
  for (const [order, { name }] of inputs.entries()) {
    const given = result(feeds, name);
    const analytic = floatData(result(base, `d${order}`));
    const data = floatData(given);
    const stride = Math.max(1, Math.floor(data.length / elements));
    for (let index = 0; index < data.length; index += stride) {
      const at_ = async (delta: number) => {
        const moved = data.slice();
        moved[index] = number(data, index) + delta;
        return [await lossOf({ [name]: { ...given, data: moved } }), number(moved, index)] as const;
      };
      const [above, right] = await at_(step);
      const [below, left] = await at_(-step);
      const numeric = (above - below) / (right - left);
      const error = Math.abs(number(analytic, index) - numeric) / Math.max(1, Math.abs(numeric));
      if (error > worst || Number.isNaN(error)) {
        worst = Number.isNaN(error) ? Infinity : error;
        at = { input: name, index, analytic: number(analytic, index), numeric };
      }
    }
  }
  await session.release();
  return { worst, ...(at !== undefined && { at }) };
}

function result(tensors: Readonly<Record<string, HostTensor>>, name: string): HostTensor {
  const tensor = tensors[name];
  if (tensor === undefined) throw new RangeError(`no tensor ${name}`);
  return tensor;
}

const number = (data: Float32Array, index: number): number => data[index] ?? NaN;
