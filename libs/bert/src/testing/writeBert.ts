import type { Parameter } from '@labelray/training';
import { writeSafetensors } from '@labelray/weights';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BertConfig, BertHead } from '../config/bertConfig.ts';
import { bertConfigJson } from '../config/bertConfigJson.ts';

/** Writes parameters into a folder as Hugging Face has them. */
export async function writeBert(
  folder: string,
  config: BertConfig,
  heads: readonly BertHead[],
  parameters: ReadonlyMap<string, Parameter>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'config.json'), bertConfigJson(config, heads));
  await writeSafetensors(
    join(folder, 'model.safetensors'),
    Array.from(parameters, ([name, { shape, data }]) => ({
      name,
      dtype: 'F32' as const,
      shape,
      data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
    })),
  );
}
