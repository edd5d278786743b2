export { conformance } from './conformance.ts';
export { mutate } from './mutate.ts';
export { zipBytes, zipPieces } from './zipBytes.ts';
export type { ZipContent } from './zipBytes.ts';
