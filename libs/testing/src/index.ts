export { conformance } from './conformance.ts';
export { mutate } from './mutate.ts';
export { zipBytes, zipPieces } from './zipBytes.ts';
export type { ZipContent } from './zipBytes.ts';
export { xlsxBytes } from './xlsxBytes.ts';
export type { XlsxCell, XlsxSheet } from './xlsxBytes.ts';
