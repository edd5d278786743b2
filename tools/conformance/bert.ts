/**
 * Compares BERT models with the logits another program gave for them: `npx nx run bert:conformance -- <folder>`, where
 * the folder is a model or holds models, each with config.json, weights (safetensors or .pth) and cases.json.
 * Exit status: 0 all within tolerance, 1 some above, 2 bad input.
 */
import { InputError } from '@labelray/core';
import { parseDevice } from '@labelray/onnx';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { checkBert } from './bert/checkBert.ts';
import { findModels } from './llama/findModels.ts';

const usage = 'npx nx run bert:conformance -- <folder> [--device cpu|webgpu|cuda] [--threads n]';

/** Float32 sums in another order differ by 1e-6; anything else by much more than this. */
const tolerance = 2e-4;

function parse(): { folder: string; device: string; threads: number } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        device: { type: 'string', default: 'cpu' },
        threads: { type: 'string', default: String(availableParallelism()) },
      },
    });
    const [folder, ...more] = positionals;
    const threads = Number(values.threads);
    if (folder === undefined || more.length > 0 || !(Number.isInteger(threads) && threads > 0)) {
      throw new InputError('give one folder', { remedy: usage });
    }
    return { folder, device: values.device, threads };
  } catch (error) {
    if (error instanceof TypeError) throw new InputError(error.message, { remedy: usage });
    throw error;
  }
}

async function main(): Promise<number> {
  const { folder, device: deviceName, threads } = parse();
  const device = parseDevice(deviceName);
  const models = await findModels(folder);
  let above = 0;
  for (const model of models) {
    const errors = await checkBert(model.folder, { device, threads });
    console.log(`${model.name} on ${device}: largest absolute error of logits, ≤ ${tolerance}`);
    for (const [head, error] of errors.entries()) {
      const verdict = error <= tolerance ? 'ok' : 'ABOVE';
      console.log(`  head ${String(head).padEnd(3)} ${error.toExponential(1)}  ${verdict}`);
    }
    if (errors.some((error) => error > tolerance)) above++;
  }
  const word = models.length === 1 ? 'model' : 'models';
  console.log(
    above === 0
      ? `${models.length} ${word} within tolerance`
      : `${above} of ${models.length} ${word} above tolerance`,
  );
  return above === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
