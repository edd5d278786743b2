export { readExamples } from '../llama/readExamples.ts';
export { openBase } from '../llama/openBase.ts';
export type { Base } from '../llama/openBase.ts';
export { customaryLimit, loraSettings } from './loraSettings.ts';
export type { LoraSettings } from './loraSettings.ts';
export { tune } from './tune.ts';
export type { TuningData } from './tune.ts';
