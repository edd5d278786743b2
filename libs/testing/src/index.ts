export { conformance } from './conformance.ts';
export { mutate } from './mutate.ts';
