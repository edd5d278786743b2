import { floats, integers, type HostTensor } from '@labelray/onnx';

/** Token numbers of texts as an encoder is fed, padded at the end to one length. */
export interface TokenBatch {
  readonly ids: HostTensor;
  readonly positions: HostTensor;
  readonly mask: HostTensor;
}

/** What scores of padding get: so far below any score that its weight is 0 exactly. */
const unseen = -1e9;

/** Feeds of the inputs `ids`, `positions` and `mask` of an encoder graph; padded to the longest, at least to `length`. */
export function tokenBatch(
  sequences: readonly (readonly number[])[],
  paddingToken: number,
  length = 1,
): TokenBatch {
  const batch = sequences.length;
  const tokens = sequences.reduce(
    (most, { length: own }) => Math.max(most, own),
    Math.max(length, 1),
  );
  const ids = new Float64Array(batch * tokens).fill(paddingToken);
  const mask = new Float32Array(batch * tokens).fill(unseen);
  sequences.forEach((sequence, row) => {
    ids.set(sequence, row * tokens);
    mask.fill(0, row * tokens, row * tokens + sequence.length);
  });
  return {
    ids: integers([batch, tokens], ids),
    positions: integers(
      [tokens],
      Array.from({ length: tokens }, (_, place) => place),
    ),
    mask: floats([batch, 1, 1, tokens], mask),
  };
}

/** Feed of the input `asked` for the first place of each sequence, [CLS]. */
export function firstPlaces({ ids }: TokenBatch): HostTensor {
  const [batch = 0, tokens = 0] = ids.shape;
  return integers(
    [batch, 1],
    Array.from({ length: batch }, (_, row) => row * tokens),
  );
}
