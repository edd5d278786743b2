export { conformance } from './conformance.ts';
export { mutate } from './mutate.ts';
export * from './files.ts';
