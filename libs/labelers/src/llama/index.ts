export { languageModelLabeler } from './languageModelLabeler.ts';
export type { LanguageModel, ModelPrediction } from './languageModelLabeler.ts';
export { modelSettings } from './modelSettings.ts';
export type { ModelSettings } from './modelSettings.ts';
export { readExamples } from './readExamples.ts';
