import { systemsOverSeeds } from '../overSeeds.ts';
import type { View } from '../view.ts';
import { systemColors, systemShapes } from './theme.ts';

/** One colour and one shape a system, the same in every figure of a study. */
export const systemScale = (view: View) => {
  const systems = view.corpora.flatMap((at) => systemsOverSeeds(view, at));
  const domain = [...new Set(systems.map((system) => view.nameOf(system)))];
  const cycle = (range: readonly string[]) =>
    domain.map((_, index) => range[index % range.length] ?? '');
  return {
    domain,
    color: { domain, range: cycle(systemColors) },
    shape: { domain, range: cycle(systemShapes) },
  };
};
