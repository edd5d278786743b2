export { classifiedRows } from './classifiedRows.ts';
export type { ClassifiedReports } from './classifiedRows.ts';
export { convertChexbert } from './convertChexbert.ts';
export type { ChexbertConversion } from './convertChexbert.ts';
export { chexbertHeads, headsOf } from './heads.ts';
export { meanKappa } from './meanKappa.ts';
export { inverseFrequencySample } from './inverseFrequencySample.ts';
