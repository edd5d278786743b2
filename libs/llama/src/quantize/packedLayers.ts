import type { LlamaConfig } from '../model/config.ts';
import { linearLayers, type LinearLayer } from '../model/layerNames.ts';

/** Names of the two tensors that stand for a packed weight. */
export interface PackedNames {
  /** U8 (out, in / 2): two codes a byte, the first in the lower half. */
  readonly codes: string;
  /** F16 (out, in / block). */
  readonly scales: string;
}

/** The tensors that stand for a packed weight, by its name. */
export const packedNames = (weight: string): PackedNames => ({
  codes: `${weight}.codes`,
  scales: `${weight}.scales`,
});

/** The layers whose weights are packed, by the name of the weight: all whose rows are whole blocks. */
export function packedLayers({
  quantization,
  ...config
}: LlamaConfig): ReadonlyMap<string, LinearLayer> {
  if (quantization === undefined) return new Map();
  return new Map(
    linearLayers(config)
      .filter((layer) => layer.in % quantization.block === 0)
      .map((layer) => [`${layer.name}.weight`, layer]),
  );
}
