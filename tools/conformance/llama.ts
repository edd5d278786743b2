/**
 * Compares LLaMA models with the numbers another program gave for them: `npx nx run llama:conformance -- <folder>`,
 * where the folder is a model or holds models, each with config.json, weights, adapter/ and cases.json.
 * Exit status: 0 all within tolerance, 1 some above, 2 bad input.
 */
import { InputError } from '@labelray/core';
import { parseDevice } from '@labelray/onnx';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { checkModel, type Check } from './llama/checkModel.ts';
import { findModels } from './llama/findModels.ts';

const usage = 'npx nx run llama:conformance -- <folder> [--device cpu|webgpu|cuda] [--threads n]';

function line({ name, error, tolerance }: Check): string {
  const verdict = error <= tolerance ? 'ok' : 'ABOVE';
  const shown = tolerance === 0 ? `${error} differ` : error.toExponential(1);
  const limit = tolerance === 0 ? 'all equal' : `≤ ${tolerance}`;
  return `  ${name.padEnd(26)} ${shown.padStart(10)}   ${limit.padEnd(9)}  ${verdict}`;
}

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
    const { frequencies, checks } = await checkModel(model.folder, { device, threads });
    const note = frequencies === 'float32' ? '' : `, rotary frequencies rounded to ${frequencies}`;
    console.log(`${model.name} on ${device}${note}`);
    for (const check of checks) console.log(line(check));
    if (checks.some(({ error, tolerance }) => error > tolerance)) above++;
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
