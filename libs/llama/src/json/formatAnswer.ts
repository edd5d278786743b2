import type { AnswerField } from './answerField.ts';

/**
 * The answer as one line of JSON without spaces, in the order of the fields.
 * @example formatAnswer([{ key: 'Edema', options: ['present', 'absent'] }], ['absent']) // => '{"Edema":"absent"}'
 */
export function formatAnswer(
  fields: readonly Pick<AnswerField, 'key'>[],
  values: readonly string[],
): string {
  const pairs = fields.map(
    ({ key }, i) => `${JSON.stringify(key)}:${JSON.stringify(values[i] ?? '')}`,
  );
  return `{${pairs.join(',')}}`;
}
