export { openBase } from '../llama/openBase.ts';
export type { Base } from '../llama/openBase.ts';
export { readExamples } from '../llama/readExamples.ts';
export { customaryLimit, loraSettings } from './loraSettings.ts';
export type { LoraSettings } from './loraSettings.ts';
export { openTuning } from './openTuning.ts';
export type { Tuning, TuningAccount, TuningData, TuningPreflight } from './openTuning.ts';
export type { TuningMethod } from './tunedModel.ts';
