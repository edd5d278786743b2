import type { Finding, Modality } from '@labelray/core';
import type { AnswerForm, Guideline } from './promptForm.ts';

const answerForms: Readonly<Record<AnswerForm, string>> = {
  slots: 'Answer with lines "finding: value".',
  json: 'Answer with one JSON object {"finding":"value"} of all findings in this order.',
};

/**
 * What the model is told: the modality's guideline, the findings with the words of their values, and how to answer.
 * @example instructionText(cxr, { answer: 'slots', guideline: 'brief' })
 * // => 'Label the findings section of …\nEdema, Fracture: present, absent, uncertain, unmentioned\nAnswer with lines …'
 */
export function instructionText(
  { instruction, findings }: Pick<Modality, 'instruction' | 'findings'>,
  { answer, guideline }: { readonly answer: AnswerForm; readonly guideline: Guideline },
): string {
  const [first = ''] = instruction.split('\n', 1);
  const guide = guideline === 'brief' ? first : instruction;
  return [guide, ...valueLines(findings), answerForms[answer]]
    .filter((line) => line !== '')
    .join('\n');
}

/** One line for neighbouring findings of the same values. */
function valueLines(findings: readonly Finding[]): string[] {
  const groups: { readonly names: string[]; readonly words: string }[] = [];
  for (const { name, values } of findings) {
    const words = values.map(({ word }) => word).join(', ');
    const last = groups.at(-1);
    if (last?.words === words) last.names.push(name);
    else groups.push({ names: [name], words });
  }
  return groups.map(({ names, words }) => `${names.join(', ')}: ${words}`);
}
