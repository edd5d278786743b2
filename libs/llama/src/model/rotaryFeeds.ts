import { InputError } from '@labelray/core';
import { floats, type HostTensor } from '@labelray/onnx';
import type { LlamaConfig } from './config.ts';
import { rotaryTables, type FrequencyType } from './rotaryTables.ts';

/** The inputs `cos` and `sin` of a graph, for the positions it is fed with. */
export type RotaryFeeds = (positions: HostTensor) => Readonly<Record<'cos' | 'sin', HostTensor>>;

/** Where rotary tables end. */
export interface RotaryLimits {
  /** Longest sequence; the model's own limit by default. */
  readonly maxPositions?: number;
  /** See `rotaryTables`. */
  readonly frequencies?: FrequencyType;
}

/**
 * Rotary tables as long as the batches so far need, doubled when one is longer: those of all 131,072 positions of a LLaMA
 * 3 would take 67 MB to every run. Throws InputError on a position beyond the limit.
 */
export function rotaryFeeds(
  config: LlamaConfig,
  { maxPositions = config.maxPositions, frequencies = 'float32' }: RotaryLimits = {},
): RotaryFeeds {
  let length = 0;
  let feeds: ReturnType<RotaryFeeds> | undefined;
  return ({ data, shape: [, width = 0] }) => {
    let needed = 1;
    for (const position of data) needed = Math.max(needed, Number(position) + 1);
    if (needed > maxPositions) {
      throw new InputError(`a sequence of ${needed} tokens, the model reads ${maxPositions}`, {
        remedy: 'shorten the text or take a model with more positions',
      });
    }
    // The branches of a token tree restart: it has more tokens than positions, and the runtime wants a row for each.
    if (feeds === undefined || Math.max(needed, width) > length) {
      length = Math.max(width, Math.min(maxPositions, Math.max(64, needed, 2 * length)));
      const { cos, sin } = rotaryTables(config, length, { frequencies });
      const shape = [length, config.headSize / 2];
      feeds = { cos: floats(shape, cos), sin: floats(shape, sin) };
    }
    return feeds;
  };
}
