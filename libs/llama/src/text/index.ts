export { encodeContinuation } from './encodeContinuation.ts';
export { learnMerges } from './learnMerges.ts';
export { openTokenizer } from './openTokenizer.ts';
export type { ChatMessage, Tokenizer } from './tokenizer.ts';
export { trainByteLevelBpe, trainedMarks, trainedSettings } from './trainByteLevelBpe.ts';
export type { TokenizerJson } from './trainByteLevelBpe.ts';
