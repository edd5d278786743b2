import type { BertConfig } from '../config/bertConfig.ts';

/** Shape of every parameter by name, in the order of the model. */
export type ParameterShapes = ReadonlyMap<string, readonly number[]>;

/** Names of a layer's parameters behind `encoder.layer.N.`, with their shapes. */
export function layerShapes({ hidden: d, feedForward: f }: BertConfig): ParameterShapes {
  const linear = (name: string, out: number, inner: number) =>
    [
      [`${name}.weight`, [out, inner]],
      [`${name}.bias`, [out]],
    ] as const;
  const norm = (name: string) =>
    [
      [`${name}.weight`, [d]],
      [`${name}.bias`, [d]],
    ] as const;
  return new Map<string, readonly number[]>([
    ...linear('attention.self.query', d, d),
    ...linear('attention.self.key', d, d),
    ...linear('attention.self.value', d, d),
    ...linear('attention.output.dense', d, d),
    ...norm('attention.output.LayerNorm'),
    ...linear('intermediate.dense', f, d),
    ...linear('output.dense', d, f),
    ...norm('output.LayerNorm'),
  ]);
}

/** Where a layer's parameters stand: `bert.encoder.layer.3.` */
export const layerPrefix = (layer: number): string => `bert.encoder.layer.${layer}.`;

/** Parameters of the encoder by their Hugging Face names; the pooler, which nothing here reads, is none of them. */
export function encoderShapes(config: BertConfig): ParameterShapes {
  const { hidden: d, layers } = config;
  const perLayer = [...layerShapes(config)];
  return new Map<string, readonly number[]>([
    ['bert.embeddings.word_embeddings.weight', [config.vocabulary, d]],
    ['bert.embeddings.position_embeddings.weight', [config.maxPositions, d]],
    ['bert.embeddings.token_type_embeddings.weight', [config.tokenTypes, d]],
    ['bert.embeddings.LayerNorm.weight', [d]],
    ['bert.embeddings.LayerNorm.bias', [d]],
    ...Array.from({ length: layers }, (_, layer) =>
      perLayer.map(([name, shape]) => [layerPrefix(layer) + name, shape] as const),
    ).flat(),
  ]);
}

/** Parameters of linear heads with the given numbers of classes: `linear_heads.0.weight`, (classes, hidden), … */
export function headShapes(hidden: number, classes: readonly number[]): ParameterShapes {
  return new Map(
    classes.flatMap((count, head): [string, readonly number[]][] => [
      [`linear_heads.${head}.weight`, [count, hidden]],
      [`linear_heads.${head}.bias`, [count]],
    ]),
  );
}

/** Parameters of the masked-language-model head; its last matrix is the word embedding. */
export function languageHeadShapes({ hidden: d, vocabulary }: BertConfig): ParameterShapes {
  return new Map<string, readonly number[]>([
    ['cls.predictions.transform.dense.weight', [d, d]],
    ['cls.predictions.transform.dense.bias', [d]],
    ['cls.predictions.transform.LayerNorm.weight', [d]],
    ['cls.predictions.transform.LayerNorm.bias', [d]],
    ['cls.predictions.bias', [vocabulary]],
  ]);
}
