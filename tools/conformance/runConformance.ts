import { InputError } from '@labelray/core';
import { parseDevice, type Device } from '@labelray/onnx';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { findModels, type ModelFolder } from './findModels.ts';

/** How models are run. */
export interface Machine {
  readonly device: Device;
  readonly threads: number;
}

/** What was found of a model: lines for a person, and whether all is within tolerance. */
export interface Verdict {
  readonly lines: readonly string[];
  readonly within: boolean;
}

/**
 * Checks every model of the folder that the command line names and prints what was found.
 * Exit status: 0 all within tolerance, 1 some above, 2 bad input.
 */
export async function runConformance(
  target: string,
  check: (model: ModelFolder, on: Machine) => Promise<Verdict>,
): Promise<void> {
  try {
    const { folder, ...machine } = parse(target);
    const models = await findModels(folder);
    let above = 0;
    for (const model of models) {
      const { lines, within } = await check(model, machine);
      for (const line of lines) console.log(line);
      if (!within) above++;
    }
    const word = models.length === 1 ? 'model' : 'models';
    console.log(
      above === 0
        ? `${models.length} ${word} within tolerance`
        : `${above} of ${models.length} ${word} above tolerance`,
    );
    process.exitCode = above === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

function parse(target: string): Machine & { readonly folder: string } {
  const usage = `npx nx run ${target} -- <folder> [--device cpu|webgpu|cuda] [--threads n]`;
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
    return { folder, device: parseDevice(values.device), threads };
  } catch (error) {
    if (error instanceof TypeError) throw new InputError(error.message, { remedy: usage });
    throw error;
  }
}
