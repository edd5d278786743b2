export { readExamples } from '../llama/readExamples.ts';
export { openBase } from './base.ts';
export type { Base } from './base.ts';
export { loraSettings } from './loraSettings.ts';
export type { LoraSettings } from './loraSettings.ts';
export { tune } from './tune.ts';
export type { TuningData } from './tune.ts';
