import { openLlamaFolder, quantizeFolder } from '@labelray/llama';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * The folder of a base in the precision that a system asks for: the folder itself, or where four bits are asked for and
 * it holds more, a quantized copy in `folder`, made once.
 */
export async function fourBitBase(
  base: string,
  precision: unknown,
  folder: string,
): Promise<string> {
  if (precision !== 'int4' && precision !== 'nf4') return base;
  const source = await openLlamaFolder(base);
  if (source.config.quantization !== undefined) return base;
  const content = (await source.digest()).slice(0, 12);
  const copy = join(folder, `${basename(base)}.${precision}.${content}`);
  if (existsSync(copy)) return copy;
  const partial = `${copy}.partial`;
  rmSync(partial, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await quantizeFolder(base, partial, { method: precision, block: 32 });
  renameSync(partial, copy);
  return copy;
}
