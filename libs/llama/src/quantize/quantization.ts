import { InputError } from '@labelray/core';
import { z } from 'zod';

/** Ways to keep a weight in four bits. */
export type QuantizationMethod = 'int4' | 'nf4';

/** Weights that share a scale. */
export type BlockSize = 32 | 64;

/** How the linear layers of a folder were packed. */
export interface Quantization {
  readonly method: QuantizationMethod;
  readonly block: BlockSize;
  /** Digest of the folder they were made from. */
  readonly sourceDigest: string;
}

const schema = z.strictObject({
  version: z.literal(1),
  method: z.enum(['int4', 'nf4']),
  block: z.union([z.literal(32), z.literal(64)]),
  source_digest: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The field of `config.json` in which `quantizeFolder` says what it did. */
export const quantizationField = 'labelray_quantization';

/** Reads that field; undefined where there is none. Throws InputError naming the part that is malformed. */
export function parseQuantization(value: unknown, file: string): Quantization | undefined {
  if (value === undefined || value === null) return undefined;
  const { success, data, error } = schema.safeParse(value);
  if (success) {
    const { method, block, source_digest: sourceDigest } = data;
    return { method, block, sourceDigest };
  }
  const [issue] = error.issues;
  const field = [quantizationField, ...(issue?.path ?? [])].join('.');
  throw new InputError(`field "${field}": ${issue?.message ?? 'unreadable'}`, {
    file,
    remedy: 'quantize the folder again',
  });
}

/** What `parseQuantization` reads. */
export function quantizationRecord({
  method,
  block,
  sourceDigest,
}: Quantization): Record<string, unknown> {
  return { version: 1, method, block, source_digest: sourceDigest };
}
