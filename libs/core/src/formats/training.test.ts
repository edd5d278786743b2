import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bytesSource } from '../source.ts';
import {
  formatAlpaca,
  formatChat,
  parseAlpaca,
  parseChat,
  type AlpacaExample,
  type ChatExample,
} from './training.ts';

const text = fc.string({ unit: 'grapheme' });
const alpaca: fc.Arbitrary<AlpacaExample> = fc.record(
  { instruction: text, input: text, output: text },
  { noNullPrototype: true },
);
const chat: fc.Arbitrary<ChatExample> = fc.record(
  {
    messages: fc.array(
      fc.record(
        { role: fc.constantFrom('system', 'user', 'assistant'), content: text },
        { noNullPrototype: true },
      ),
      { minLength: 1 },
    ),
  },
  { noNullPrototype: true },
);

test('whatever is written is read back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(alpaca), fc.array(chat), async (examples, talks) => {
      const alpacaFile = bytesSource('a.jsonl', examples.map(formatAlpaca).join(''));
      expect(await Array.fromAsync(parseAlpaca(alpacaFile))).toEqual(examples);
      const chatFile = bytesSource('c.jsonl', talks.map(formatChat).join(''));
      expect(await Array.fromAsync(parseChat(chatFile))).toEqual(talks);
    }),
  );
});

test('bad lines are refused with their row', async () => {
  const lines = '{"instruction":"a","input":"b","output":"c"}\n{"instruction":"a","input":"b"}\n';
  await expect(Array.fromAsync(parseAlpaca(bytesSource('a.jsonl', lines)))).rejects.toThrow(
    'a.jsonl, row 2: output is missing; give a text',
  );
  const talk = '{"messages":[{"role":"bot","content":"a"}]}\n';
  await expect(Array.fromAsync(parseChat(bytesSource('c.jsonl', talk)))).rejects.toThrow(
    'c.jsonl, row 1: messages[0].role is "bot"; legal: system, user, assistant',
  );
});
