export { scratchFolder } from './scratchFolder.ts';
export { inventedSentences, writeTokenizer } from './writeTokenizer.ts';
