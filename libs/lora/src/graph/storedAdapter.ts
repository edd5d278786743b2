import type { LlamaConfig, LlamaParts } from '@labelray/llama';
import type { Adapter } from '../adapter/adapter.ts';
import { adaptedLayers } from '../config/adaptedLayers.ts';
import { loraGraph } from './loraGraph.ts';

/**
 * An adapter for labeling: its matrices become stored arrays of the graphs it is used in. Pass it to `openLlama` as
 * `adapt`, after `checkAdapter`.
 */
export function storedAdapter(
  config: LlamaConfig,
  { config: lora, matrices }: Adapter,
): NonNullable<LlamaParts['adapt']> {
  const graph = loraGraph(adaptedLayers(config, lora), {
    matrix(to, name, shape) {
      const matrix = matrices.get(name);
      if (matrix === undefined) throw new RangeError(`no matrix ${name}`);
      const { buffer, byteOffset, byteLength } = matrix.data;
      return to.store(name, 'float32', shape, new Uint8Array(buffer, byteOffset, byteLength));
    },
  });
  return (layer, x, y) => graph.adapt(layer, x, y);
}
