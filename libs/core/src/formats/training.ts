import { z } from 'zod';
import type { ByteSource } from '../source.ts';
import { checked } from './checked.ts';
import { jsonLines, type JsonLineOptions } from './jsonLines.ts';
import { schemaFor } from './schemaFor.ts';

/** One training example in Alpaca's form. */
export interface AlpacaExample {
  readonly instruction: string;
  readonly input: string;
  readonly output: string;
}

/** One training example as a conversation. */
export interface ChatExample {
  readonly messages: readonly {
    readonly role: 'system' | 'user' | 'assistant';
    readonly content: string;
  }[];
}

const alpacaSchema = schemaFor<AlpacaExample>()(
  z.strictObject({
    instruction: z.string(),
    input: z.string(),
    output: z.string(),
  }),
);

const chatSchema = schemaFor<ChatExample>()(
  z.strictObject({
    messages: z
      .array(z.strictObject({ role: z.enum(['system', 'user', 'assistant']), content: z.string() }))
      .min(1),
  }),
);

async function* examples<T>(
  schema: z.ZodType<T>,
  source: ByteSource,
  options: JsonLineOptions,
): AsyncGenerator<T> {
  for await (const { row, value } of jsonLines(source, options)) {
    yield checked(schema, value, { file: source.name, row });
  }
}

/** Training examples in Alpaca's form, streamed; throws InputError with the row of a bad line. */
export function parseAlpaca(
  source: ByteSource,
  options: JsonLineOptions = {},
): AsyncGenerator<AlpacaExample> {
  return examples(alpacaSchema, source, options);
}

/** Conversations, streamed; throws InputError with the row of a bad line. */
export function parseChat(
  source: ByteSource,
  options: JsonLineOptions = {},
): AsyncGenerator<ChatExample> {
  return examples(chatSchema, source, options);
}

/** One line of training JSONL in Alpaca's form. */
export function formatAlpaca({ instruction, input, output }: AlpacaExample): string {
  return `${JSON.stringify({ instruction, input, output })}\n`;
}

/** One line of training JSONL as a conversation. */
export function formatChat({ messages }: ChatExample): string {
  const lines = messages.map(({ role, content }) => ({ role, content }));
  return `${JSON.stringify({ messages: lines })}\n`;
}
