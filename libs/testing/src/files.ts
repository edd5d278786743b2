export { xlsxBytes } from './xlsxBytes.ts';
export type { XlsxCell, XlsxSheet } from './xlsxBytes.ts';
export { zipBytes, zipPieces } from './zipBytes.ts';
export type { ZipContent } from './zipBytes.ts';
