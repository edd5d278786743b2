export { inventedSentences, writeTokenizer } from './writeTokenizer.ts';
