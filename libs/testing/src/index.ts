export { conformance } from './conformance.ts';
export { mutate } from './mutate.ts';
export { scratchFolder } from './scratchFolder.ts';
export type { ScratchOptions } from './scratchFolder.ts';
export * from './files.ts';
