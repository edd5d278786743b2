import { seededRandom } from '@labelray/core';
import type { TrainableModel } from '@labelray/training';

/**
 * How far gradients are from central differences (loss(p + h) − loss(p − h)) / 2h, relative to the root mean square of
 * the parameter's gradient; the worst of some elements of each parameter, by its name. Dropout draws the same masks in
 * every step.
 */
export async function differenceErrors<Row>(
  model: TrainableModel<Row>,
  rows: readonly Row[],
  {
    step = 4e-3,
    elements = 2,
    normaliser = 1,
  }: { readonly step?: number; readonly elements?: number; readonly normaliser?: number } = {},
): Promise<Map<string, number>> {
  const run = () => model.step(rows, { random: seededRandom(5), normaliser });
  const { gradients } = await run();
  const errors = new Map<string, number>();
  for (const [name, { data }] of model.parameters) {
    const gradient = gradients.get(name);
    if (gradient === undefined) throw new Error(`no gradient of ${name}`);
    const size = Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0) / gradient.length);
    const largest = gradient.reduce(
      (best, g, i) => (Math.abs(g) > Math.abs(gradient[best] ?? 0) ? i : best),
      0,
    );
    const stride = Math.max(1, Math.floor(data.length / elements));
    const places = new Set([largest, ...Array.from({ length: elements }, (_, i) => i * stride)]);
    let worst = 0;
    for (const at of places) {
      if (at >= data.length) continue;
      const before = data[at] ?? 0;
      data[at] = before + step;
      const above = { at: data[at] ?? 0, loss: (await run()).loss };
      data[at] = before - step;
      const below = { at: data[at] ?? 0, loss: (await run()).loss };
      data[at] = before;
      const numeric = (above.loss - below.loss) / (above.at - below.at);
      worst = Math.max(worst, Math.abs(numeric - (gradient[at] ?? NaN)) / size);
    }
    errors.set(name, worst);
  }
  return errors;
}
