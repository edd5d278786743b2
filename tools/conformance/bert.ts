/**
 * Compares BERT models with the logits another program gave for them: `npx nx run bert:conformance -- <folder>`, where
 * the folder is a model or holds models, each with config.json, weights (safetensors or .pth) and cases.json.
 */
import { checkBert } from './bert/checkBert.ts';
import { runConformance } from './runConformance.ts';

/** Float32 sums in another order differ by 1e-6; anything else by much more than this. */
const tolerance = 2e-4;

await runConformance('bert:conformance', async ({ name, folder }, machine) => {
  const errors = await checkBert(folder, machine);
  const heads = errors.map((error, head) => {
    const verdict = error <= tolerance ? 'ok' : 'ABOVE';
    return `  head ${String(head).padEnd(3)} ${error.toExponential(1)}  ${verdict}`;
  });
  const title = `${name} on ${machine.device}: largest absolute error of logits, ≤ ${tolerance}`;
  return { lines: [title, ...heads], within: errors.every((error) => error <= tolerance) };
});
