export { modelCard } from './pretrain/modelCard.ts';
export type { ModelFacts } from './pretrain/modelCard.ts';
export { pretrain, pretrainingRecipe } from './pretrain/pretrain.ts';
export type { PretrainOptions } from './pretrain/pretrain.ts';
export {
  dataOptions,
  dataOptionsOf,
  firstWeights,
  pretrainingSeed,
  recipes,
} from './pretrain/recipes.ts';
export type { SizeRecipe } from './pretrain/recipes.ts';
export { settingsOf, sizes } from './pretrain/sizes.ts';
export type { SizeName } from './pretrain/sizes.ts';
export { lastScores, thinnedLog } from './pretrain/thinnedLog.ts';
export { writeTokenizer } from './pretrain/writeTokenizer.ts';
export { standardPretraining } from './standardPretraining.ts';
