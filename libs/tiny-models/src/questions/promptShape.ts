import type { Scheme } from './scheme.ts';

/** What a prompt is about. */
export interface Task {
  readonly scheme: Scheme;
  /** Names of the things asked, in the order of the branches. */
  readonly names: readonly string[];
  /** Name → what it is, for prompts that explain what they ask. */
  readonly meanings: ReadonlyMap<string, string>;
}

/** How a prompt is written around a text. The labeling prompt is one: pretraining takes it as a parameter. */
export interface PromptShape {
  /** What stands before the text; nothing where undefined. */
  instruction?(task: Task): string;
  /** What stands after it, one branch a thing. */
  question(name: string, scheme: Scheme): string;
}

const small = new Set(['of', 'in', 'on', 'the', 'a', 'an', 'and', 'by', 'from', 'into', 'under']);

/** The words of a name with capitals, as findings are named: "hernia of the groin" → "Hernia of the Groin". */
export function titleCase(name: string): string {
  if (!name.includes(' ')) return name.charAt(0).toUpperCase() + name.slice(1);
  return name
    .split(' ')
    .map((word, i) =>
      i > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

/** The shape of the labelers' plain prompt: the text, and after it a line `Hiatal Hernia: present` a thing. */
export const plainShape: PromptShape = {
  question: (name) => `${titleCase(name)}:`,
};

/** As `plainShape`, after an instruction of one line. */
export const labelingShape: PromptShape = {
  instruction: ({ scheme }) =>
    `Label the report. Answer each finding with one word: ${scheme.words.slice(0, -1).join(', ')} or ${scheme.words.at(-1) ?? ''}.`,
  question: (name) => `${titleCase(name)}:`,
};

/** As `labelingShape`, with a line before the text for each thing asked that says what it is. */
export const explainingShape: PromptShape = {
  instruction: (task) => {
    const lines = task.names.map((name) => {
      const meaning = task.meanings.get(name);
      return meaning === undefined ? titleCase(name) : `${titleCase(name)}: ${meaning}.`;
    });
    return [labelingShape.instruction?.(task) ?? '', ...lines].join('\n');
  },
  question: (name) => `${titleCase(name)}:`,
};
