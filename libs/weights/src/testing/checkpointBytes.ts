import { zipBytes, type ZipContent } from '@labelray/testing/files';
import type { Buffer } from 'node:buffer';

/** A checkpoint as torch.save packs it: the pickle, the storages by key, and what else is given, all stored as it is. */
export function checkpointBytes(
  pickle: Uint8Array,
  storages: Readonly<Record<string, Uint8Array>> = {},
  {
    prefix = 'archive',
    more = [],
  }: { readonly prefix?: string; readonly more?: readonly ZipContent[] } = {},
): Buffer {
  return zipBytes([
    { name: `${prefix}/data.pkl`, data: pickle, method: 0 },
    { name: `${prefix}/byteorder`, data: 'little', method: 0 },
    ...Object.entries(storages).map(([key, data]) => ({
      name: `${prefix}/data/${key}`,
      data,
      method: 0,
    })),
    { name: `${prefix}/version`, data: '3\n', method: 0 },
    ...more,
  ]);
}
