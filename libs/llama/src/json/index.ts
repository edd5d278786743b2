export type { AnswerField } from './answerField.ts';
export { answerTokens } from './answerTokens.ts';
export { startAnswer } from './answerWalk.ts';
export type { AnswerStep, AnswerWalk } from './answerWalk.ts';
export { formatAnswer } from './formatAnswer.ts';
export { jsonPlan } from './jsonPlan.ts';
export type { AnswerPlan, PlannedField } from './jsonPlan.ts';
export { parseAnswer } from './parseAnswer.ts';
export type { AnswerProblem, ParsedAnswer } from './parseAnswer.ts';
