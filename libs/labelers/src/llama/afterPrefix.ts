import type { Llama } from '@labelray/llama';
import type { Answer, AnswerMethod } from './answerMethod.ts';

/** Tokens from which on it pays to compute a beginning apart. */
const worthwhile = 16;

/**
 * A method whose prompts mostly begin with the same tokens, the instruction: these are computed once, when the first
 * prompt comes. A prompt that begins otherwise, since its report melts with the instruction's last token, is answered in
 * one piece; so no answer depends on its neighbours.
 */
export function afterPrefix(
  llama: Llama,
  prefix: readonly number[],
  methodOf: (llama: Llama) => AnswerMethod,
): AnswerMethod {
  const whole = methodOf(llama);
  const { after } = llama;
  if (after === undefined || prefix.length < worthwhile) return whole;
  let opened: Promise<AnswerMethod> | undefined;
  const continued = (): Promise<AnswerMethod> => (opened ??= after(prefix).then(methodOf));
  const begins = (prompt: readonly number[]): boolean =>
    prompt.length > prefix.length && prefix.every((token, i) => prompt[i] === token);
  return {
    length: (prompt) => whole.length(prompt),
    async answer(prompts, length) {
      const answers = new Map<readonly number[], Answer>();
      const note = (asked: readonly (readonly number[])[], given: readonly Answer[]) => {
        for (const [i, answer] of given.entries()) answers.set(asked[i] ?? [], answer);
      };
      const [first = [], others = []] = [true, false].map((which) =>
        prompts.filter((prompt) => begins(prompt) === which),
      );
      if (first.length > 0) {
        const rests = first.map((prompt) => prompt.slice(prefix.length));
        note(first, await (await continued()).answer(rests, length - prefix.length));
      }
      if (others.length > 0) note(others, await whole.answer(others, length));
      return prompts.map((prompt) => {
        const answer = answers.get(prompt);
        if (answer === undefined) throw new Error('a prompt without an answer');
        return answer;
      });
    },
  };
}
