export { fileError } from './fileError.ts';
export { fileSource } from './fileSource.ts';
