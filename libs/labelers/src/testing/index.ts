export { describeLabeler } from './describeLabeler.ts';
export { inventedModality } from './inventedModality.ts';
export { inventedPairedModality } from './inventedPairedModality.ts';
export { reportsOf } from './reportsOf.ts';
