/**
 * Compares LLaMA models with the numbers another program gave for them: `npx nx run llama:conformance -- <folder>`,
 * where the folder is a model or holds models, each with config.json, weights, adapter/ and cases.json.
 */
import { checkModel, type Check } from './llama/checkModel.ts';
import { runConformance } from './runConformance.ts';

function line({ name, error, tolerance }: Check): string {
  const verdict = error <= tolerance ? 'ok' : 'ABOVE';
  const shown = tolerance === 0 ? `${error} differ` : error.toExponential(1);
  const limit = tolerance === 0 ? 'all equal' : `≤ ${tolerance}`;
  return `  ${name.padEnd(26)} ${shown.padStart(10)}   ${limit.padEnd(9)}  ${verdict}`;
}

await runConformance('llama:conformance', async ({ name, folder }, machine) => {
  const { frequencies, checks } = await checkModel(folder, machine);
  const note = frequencies === 'float32' ? '' : `, rotary frequencies rounded to ${frequencies}`;
  return {
    lines: [`${name} on ${machine.device}${note}`, ...checks.map(line)],
    within: checks.every(({ error, tolerance }) => error <= tolerance),
  };
});
