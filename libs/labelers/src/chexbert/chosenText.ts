import type { Report } from '@labelray/core';

/** `native`: the impression, which CheXbert was made for; `study`: the text that the study labels. */
export type TextChoice = 'native' | 'study';

/** A text with the name of the section it is. */
export interface ChosenText {
  readonly text: string;
  readonly section: string;
}

/** The text that is labeled: natively the impression of reports that have one, else the study's text. */
export function chosenText({ text, sections }: Report, choice: TextChoice): ChosenText {
  const { impression = '' } = sections;
  if (choice === 'native' && impression.trim() !== '') {
    return { text: impression, section: 'impression' };
  }
  const name = Object.entries(sections).find(([, one]) => one === text)?.[0];
  return { text, section: name ?? 'text' };
}
