import { fileError } from '@labelray/core';
import { openWeights, writeSafetensors } from '@labelray/weights';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { adapterFiles, peftPrefix, type Adapter } from './adapter.ts';
import { adapterRecord } from './adapterRecord.ts';
import { adapterSettings } from './adapterSettings.ts';

/**
 * Writes a PEFT adapter folder: `adapter_config.json` and `adapter_model.safetensors` as PEFT writes them, and
 * `labelray.json` where the adapter has a record. All files are on the disk before the first takes its place: a full
 * disk leaves an older adapter as it was. Throws InputError where the disk is full or refuses.
 */
export async function writeAdapter(folder: string, adapter: Adapter): Promise<void> {
  const { matrices, record } = adapter;
  const isNew = !existsSync(folder);
  const stage = join(folder, '.partial');
  try {
    await mkdir(stage, { recursive: true });
    const weights = join(stage, adapterFiles.weights);
    await writeSafetensors(
      weights,
      Array.from(matrices, ([name, { shape, data }]) => ({
        name: `${peftPrefix}${name}`,
        dtype: 'F32' as const,
        shape,
        data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      })),
      { format: 'pt' },
    );
    await writeJson(join(stage, adapterFiles.config), adapterSettings(adapter));
    if (record !== undefined) {
      const digest = await (await openWeights(weights)).digest();
      await writeJson(join(stage, adapterFiles.record), adapterRecord(record, digest));
    }
    // An older record must not stand beside newer weights, not even for a moment.
    await rm(join(folder, adapterFiles.record), { force: true });
    for (const name of [adapterFiles.weights, adapterFiles.config]) {
      await rename(join(stage, name), join(folder, name));
    }
    if (record !== undefined) {
      await rename(join(stage, adapterFiles.record), join(folder, adapterFiles.record));
    }
    await rm(stage, { recursive: true });
  } catch (error) {
    await rm(isNew ? folder : stage, { recursive: true, force: true }).catch(() => undefined);
    throw fileError(error, folder);
  }
}

async function writeJson(file: string, value: unknown): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(`${JSON.stringify(value, undefined, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
