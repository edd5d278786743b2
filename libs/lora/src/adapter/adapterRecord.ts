import { checkedFields } from '@labelray/core';
import { z } from 'zod';
import type { AdapterRecord } from './adapter.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const schema = z.strictObject({
  version: z.literal(1),
  weights: digest,
  base: digest,
  recipe: z.record(z.string(), z.unknown()).optional(),
});

/** Reads our `labelray.json`, with the digest of the adapter's weights; throws InputError naming the field. */
export function parseAdapterRecord(
  value: unknown,
  file: string,
): AdapterRecord & { readonly weights: string } {
  const data = checkedFields(schema, value, {
    file,
    remedy: 'delete the file: then the base is checked by its shapes alone',
  });
  const { base, weights, recipe } = data;
  return { baseDigest: base, weights, ...(recipe !== undefined && { recipe }) };
}

/** What `parseAdapterRecord` reads. */
export function adapterRecord(
  { baseDigest, recipe }: AdapterRecord,
  weights: string,
): Record<string, unknown> {
  return { version: 1, weights, base: baseDigest, ...(recipe !== undefined && { recipe }) };
}
