import type { ChatMessage, Tokenizer } from '@labelray/llama';
import type { Turn } from './alpacaPrompt.ts';

/**
 * The conversation in the model's own template, up to where its answer begins; earlier turns show how it is answered.
 * The instruction stands in the first message of the user: not every template has a place for a system message.
 */
export function chatPrompt(
  chat: NonNullable<Tokenizer['chat']>,
  { instruction, input }: { readonly instruction: string; readonly input: string },
  examples: readonly Turn[] = [],
): string {
  const asked = [...examples.map((example) => example.input), input].map((text, turn) => ({
    role: 'user' as const,
    content: `${turn === 0 ? `${instruction}\n\n` : ''}Report:\n${text}`,
  }));
  const messages = asked.flatMap((question, turn): ChatMessage[] => {
    const answer = examples[turn]?.output;
    return answer === undefined ? [question] : [question, { role: 'assistant', content: answer }];
  });
  return chat(messages, { addGenerationPrompt: true });
}
