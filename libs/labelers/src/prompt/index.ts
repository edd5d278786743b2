export { answerFields, answerText } from './answerTexts.ts';
export { drawExamples, examplePool } from './drawExamples.ts';
export type { ExampleDraw } from './drawExamples.ts';
export { openPrompter } from './openPrompter.ts';
export type { Prompter, PrompterOptions, TextExample } from './openPrompter.ts';
export { promptForm } from './promptForm.ts';
export type { AnswerForm, Guideline, PromptForm, Template } from './promptForm.ts';
