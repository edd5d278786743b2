export { checkpointOf } from './checkpointOf.ts';
export { allShapes, livelyParameters, tinyConfig } from './tinyBert.ts';
export { writeBert } from './writeBert.ts';
