import type { LlamaFolder } from '@labelray/llama';

/**
 * What an adapter records of its base: the digest of the base's config and weights, or of those it was quantized from, so
 * that an adapter trained on four bits serves the full weights too.
 */
export async function baseDigest(base: LlamaFolder): Promise<string> {
  return base.config.quantization?.sourceDigest ?? base.digest();
}
