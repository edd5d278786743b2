import {
  InputError,
  type LabeledReport,
  type Labels,
  type Modality,
  type Report,
} from '@labelray/core';
import {
  jsonPlan,
  type AnswerPlan,
  type SlotBranch,
  type SlotRow,
  type Tokenizer,
} from '@labelray/llama';
import { createHash } from 'node:crypto';
import { alpacaPrompt, type Turn } from './alpacaPrompt.ts';
import { answerFields, answerText } from './answerTexts.ts';
import { chatPrompt } from './chatPrompt.ts';
import { drawExamples, type ExampleDraw } from './drawExamples.ts';
import { findingBranch } from './findingBranch.ts';
import { instructionText } from './instructionText.ts';
import { lexiconNames } from './lexiconNames.ts';
import type { PromptForm, Template } from './promptForm.ts';

/** One training example in words, for programs that train on text. */
export interface TextExample {
  readonly instruction: string;
  readonly input: string;
  readonly output: string;
}

/** Puts reports of one modality to one model, the same way in training and in labeling. */
export interface Prompter {
  readonly template: Template;
  /** SHA-256, in hex, of all that decides a prompt but the report: template, instruction, findings, words, examples. */
  readonly digest: string;
  /** The prompt as the model reads it, up to where its answer begins. */
  text(report: Report): string;
  /** The same as tokens. */
  tokens(report: Report): number[];
  /** Tokens that prompts begin with, whatever the report. */
  readonly prefix: readonly number[];
  /** Whether a report is so long that its prompt surely has more than `limit` tokens; told without encoding all of it. */
  exceeds(report: Report, limit: number): boolean;
  /** The slots of the findings, one a finding in their order; options in the order of the finding's values. */
  readonly branches: readonly SlotBranch[];
  row(report: Report): SlotRow;
  /** The JSON answer: fields and options in the same orders. */
  readonly plan: AnswerPlan;
  /** By finding, the option that labels name; undefined where it was not annotated. */
  gold(labels: Labels): (number | undefined)[];
  example(report: LabeledReport): TextExample;
}

/** What a prompter is made from. */
export interface PrompterOptions {
  readonly modality: Modality;
  readonly tokenizer: Tokenizer;
  readonly form: PromptForm;
  /** Annotated reports shown before the one that is asked about; none where absent. */
  readonly examples?: ExampleDraw;
}

/**
 * Characters of a text that are encoded to see whether it exceeds a limit of tokens; more than most tokens have. Where
 * these alone have twice the limit, how the rest would change them does not matter.
 */
const charactersPerToken = 32;

/** Throws InputError where the template is not the model's to have, or the model cannot tell values apart. */
export function openPrompter({ modality, tokenizer, form, examples }: PrompterOptions): Prompter {
  const { findings } = modality;
  const template = settledTemplate(form.template, tokenizer);
  if (template === 'plain' && examples !== undefined) {
    throw new InputError('the prompt "plain" shows no examples', { remedy: 'use alpaca or chat' });
  }
  const instruction = instructionText(modality, form);
  const named = form.names === 'lexicon' ? lexiconNames(modality) : (text: string) => text;
  const turn = ({ text, labels }: LabeledReport): Turn => ({
    input: unmarked(named(text), tokenizer),
    output: answerText(findings, labels, form.answer),
  });
  const write = (report: Report, shown: readonly LabeledReport[]): string =>
    promptText(
      { template, tokenizer, instruction },
      unmarked(named(report.text), tokenizer),
      shown.map(turn),
    );
  const text = (report: Report): string =>
    write(report, examples === undefined ? [] : drawExamples(report, examples));
  const encode = (prompt: string): number[] =>
    tokenizer.encode(prompt, { special: template !== 'chat' });
  const tokens = (report: Report): number[] => encode(text(report));
  const branches = findings.map((finding) => findingBranch(finding, tokenizer));
  const specimen = specimenOf(modality);
  const specimens = differentBeginnings.map((begin) => {
    const report = { ...specimen, text: begin };
    return encode(write(report, examples === undefined ? [] : [report]));
  });
  return {
    template,
    digest: digestOf([
      write(specimen, examples === undefined ? [] : [specimen]),
      answerText(findings, specimen.labels, form.answer),
      findings.map(({ id, name, values }) => [
        id,
        name,
        values.map(({ code, word }) => [code, word]),
      ]),
      form.answer,
      examples && [examples.count, examples.seed, digestOf(examples.pool.map(essence))],
      ...(form.names === 'lexicon' ? [modality.lexicon] : []),
    ]),
    text,
    tokens,
    prefix: sharedBeginning(specimens),
    exceeds: ({ text: whole }, limit) => {
      const head = whole.slice(0, charactersPerToken * limit);
      return head.length < whole.length && tokenizer.encode(head).length > 2 * limit;
    },
    branches,
    row: (report) => ({ prompt: tokens(report), branches }),
    plan: jsonPlan({ findings: answerFields(findings) }, tokenizer),
    gold: (labels) =>
      findings.map(({ id, values }) => {
        const option = values.findIndex(({ code }) => code === labels[id]);
        return option === -1 ? undefined : option;
      }),
    example: (report) => ({
      instruction,
      input: named(report.text),
      output: answerText(findings, report.labels, form.answer),
    }),
  };
}

function settledTemplate(template: PromptForm['template'], tokenizer: Tokenizer): Template {
  if (template === 'auto') return tokenizer.chat === undefined ? 'alpaca' : 'chat';
  if (template === 'chat' && tokenizer.chat === undefined) {
    throw new InputError('the model has no chat template', { remedy: 'use the prompt alpaca' });
  }
  return template;
}

function promptText(
  {
    template,
    tokenizer,
    instruction,
  }: { readonly template: Template; readonly tokenizer: Tokenizer; readonly instruction: string },
  input: string,
  examples: readonly Turn[],
): string {
  if (template === 'alpaca') return alpacaPrompt({ instruction, input }, examples);
  if (template === 'plain' || tokenizer.chat === undefined) return `${input}\n`;
  const text = chatPrompt(tokenizer.chat, { instruction, input }, examples);
  return text.endsWith('\n') ? text : `${text}\n`; // answers begin on a line of their own, in every template
}

/** The text with a blank in whatever the model would read as a mark, such as the end of the report. */
function unmarked(text: string, { marks }: Tokenizer): string {
  return marks
    .filter((mark) => mark.length > 1)
    .reduce((clean, mark) => clean.replaceAll(mark, `${mark.slice(0, 1)} ${mark.slice(1)}`), text);
}

/** Texts of which no two share a token: some tokenizers join the first letter of a report with what stands before it. */
const differentBeginnings = ['The', 'no', '1', ' a', '(', '*', '\n'];

function sharedBeginning([first = [], ...others]: readonly (readonly number[])[]): number[] {
  const end = first.findIndex((token, i) => others.some((other) => other[i] !== token));
  return first.slice(0, end === -1 ? first.length : end);
}

/** A report that shows in a digest how reports and examples are written. */
function specimenOf({ findings }: Modality): LabeledReport {
  return {
    id: 'specimen',
    sections: {},
    text: '{report}',
    labels: Object.fromEntries(findings.map(({ id, unmentioned }) => [id, unmentioned])),
  };
}

/** What of an example reaches a prompt, and who must not see it. */
const essence = ({ id, patientId, text, labels }: LabeledReport) => [id, patientId, text, labels];

function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
