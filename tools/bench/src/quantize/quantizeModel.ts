import { InputError } from '@labelray/core';
import {
  linearLayers,
  openLlamaFolder,
  packedLayers,
  quantizeFolder,
  type BlockSize,
  type LlamaFolder,
  type QuantizationMethod,
} from '@labelray/llama';

/** What was packed. */
export interface QuantizationAccount {
  readonly method: QuantizationMethod;
  readonly block: BlockSize;
  /** Linear layers in four bits, and those left as they are. */
  readonly layers: number;
  readonly kept: number;
  /** Of all weights. */
  readonly bytes: { readonly before: number; readonly after: number };
}

/** Writes a model folder in four bits a weight; throws InputError on what `quantizeFolder` refuses, and unknown names. */
export async function quantizeModel(
  folder: string,
  output: string,
  given: { readonly precision: string; readonly block: string },
): Promise<QuantizationAccount> {
  const method = chosen('--precision', given.precision, ['int4', 'nf4'] as const);
  const block = Number(chosen('--block', given.block, ['32', '64'] as const)) as BlockSize;
  const before = weightBytes(await openLlamaFolder(folder));
  await quantizeFolder(folder, output, { method, block });
  const written = await openLlamaFolder(output);
  const layers = packedLayers(written.config).size;
  return {
    ...{ method, block, layers },
    kept: linearLayers(written.config).length - layers,
    bytes: { before, after: weightBytes(written) },
  };
}

function chosen<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  throw new InputError(`${option} is "${value}"`, { remedy: `use ${known.join(' or ')}` });
}

const weightBytes = ({ weights }: LlamaFolder): number =>
  [...weights.tensors.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
