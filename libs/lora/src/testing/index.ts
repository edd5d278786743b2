export { livelyAdapter } from './livelyAdapter.ts';
export { tinyRows, tinyWeight } from './tinyRows.ts';
export { tinySettings, writeTinyLlama } from './writeTinyLlama.ts';
