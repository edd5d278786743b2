import { InputError } from '@labelray/core';

/** Throws InputError where a disk has less room than a training will take, before it has begun. */
export function refuseTooLarge(
  { diskBytes }: { readonly diskBytes: number },
  { freeDisk, folder }: { readonly freeDisk: number; readonly folder: string },
): void {
  if (diskBytes <= freeDisk) return;
  const size = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MiB`;
  throw new InputError(
    `the disk has ${size(freeDisk)} free, the training takes ${size(diskBytes)}`,
    {
      file: folder,
      remedy: 'free some space or choose another folder',
    },
  );
}
