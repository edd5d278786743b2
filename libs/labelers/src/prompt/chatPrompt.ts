import type { ChatMessage, Tokenizer } from '@labelray/llama';
import type { Turn } from './alpacaPrompt.ts';

/**
 * The conversation up to where the answer begins, and with it where `output` is given; earlier turns show how it is
 * answered. The instruction stands in the first message of the user: not every template has a place for a system message.
 */
export function chatMessages(
  {
    instruction,
    input,
    output,
  }: { readonly instruction: string; readonly input: string; readonly output?: string },
  examples: readonly Turn[] = [],
): ChatMessage[] {
  const turns = [...examples, { input, output }];
  return turns.flatMap((turn, at): ChatMessage[] => {
    const content = `${at === 0 ? `${instruction}\n\n` : ''}Report:\n${turn.input}`;
    const question: ChatMessage = { role: 'user', content };
    return turn.output === undefined
      ? [question]
      : [question, { role: 'assistant', content: turn.output }];
  });
}

/** The conversation in the model's own template. */
export function chatPrompt(
  chat: NonNullable<Tokenizer['chat']>,
  asked: { readonly instruction: string; readonly input: string },
  examples: readonly Turn[] = [],
): string {
  return chat(chatMessages(asked, examples), { addGenerationPrompt: true });
}
