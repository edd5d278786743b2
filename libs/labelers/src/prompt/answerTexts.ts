import type { Finding, Labels, Value } from '@labelray/core';
import { formatAnswer, type AnswerField } from '@labelray/llama';
import type { AnswerForm } from './promptForm.ts';

/** The value of a finding that a label names. */
export function valueOf({ id, values }: Finding, labels: Labels): Value | undefined {
  const code = labels[id];
  return values.find((value) => value.code === code);
}

/**
 * The answer that labels stand for, as a model writes it: lines `Edema: present`, or a JSON object. Findings that were
 * not annotated are left out.
 */
export function answerText(findings: readonly Finding[], labels: Labels, form: AnswerForm): string {
  const pairs = findings.flatMap((finding) => {
    const value = valueOf(finding, labels);
    return value === undefined ? [] : [{ key: finding.name, word: value.word }];
  });
  return form === 'slots'
    ? pairs.map(({ key, word }) => `${key}: ${word}`).join('\n')
    : formatAnswer(
        pairs,
        pairs.map(({ word }) => word),
      );
}

/** The findings as questions of a JSON answer; free answers may also give abbreviations and codes. */
export function answerFields(findings: readonly Finding[]): AnswerField[] {
  return findings.map(({ id, name, abbreviation, aliases = [], values }) => ({
    key: name,
    options: values.map(({ word }) => word),
    aliases: [id, abbreviation, ...aliases],
    spellings: Object.fromEntries(
      values.flatMap(({ code, word, role }) => [
        [code, word],
        ...(role === 'unmentioned' ? [['not mentioned', word] as const] : []),
      ]),
    ),
  }));
}
