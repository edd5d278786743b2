export { describeLabeler } from './describeLabeler.ts';
export { inventedModality } from './inventedModality.ts';
export { reportsOf } from './reportsOf.ts';
