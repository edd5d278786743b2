export { checkpointBytes } from './checkpointBytes.ts';
export { pickleBytes } from './pickleBytes.ts';
