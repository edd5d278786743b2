import type { Tokenizer } from './tokenizer.ts';

/**
 * Tokens of a text that goes on after a line break. Encoded alone, some tokenizers put a space before a text that its
 * place inside another does not have; so the tokens are those of line break + text less those of the line break.
 *
 * @example encodeContinuation(tokenizer, 'Edema: present') // the tokens it has in '…Response:\nEdema: present'
 */
export function encodeContinuation(tokenizer: Tokenizer, text: string): number[] {
  const before = tokenizer.encode('\n');
  const whole = tokenizer.encode(`\n${text}`);
  return before.every((id, i) => whole[i] === id)
    ? whole.slice(before.length)
    : tokenizer.encode(text);
}
