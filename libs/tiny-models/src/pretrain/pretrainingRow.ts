import { encodeContinuation, layOutRow, slotTargets, type Tokenizer } from '@labelray/llama';
import type { SlotTrainingRow } from '@labelray/lora';
import type { Row } from '../row.ts';

/** A row as tokens: the places of its branches first, then those of its text. */
export interface PretrainingRow extends SlotTrainingRow {
  /** Places whose answer is asked for, and places of the text. */
  readonly asked: number;
  readonly read: number;
}

/** Turns rows into tokens, as the labelers' plain prompt does: start, text, line break, and a branch a question. */
export function rowTokens(tokenizer: Tokenizer): (row: Row) => PretrainingRow {
  const known = new Map<string, readonly number[]>();
  const continuation = (text: string): readonly number[] => {
    const tokens = known.get(text) ?? encodeContinuation(tokenizer, text);
    if (known.size < 50_000) known.set(text, tokens);
    return tokens;
  };
  return ({ text, instruction, branches }) => {
    const prompt = tokenizer.encode(
      instruction === undefined ? `${text}\n` : `${instruction}\n${text}\n`,
      { special: true },
    );
    const layout = layOutRow({
      prompt,
      branches: branches.map(({ question, options }) => ({
        tokens: continuation(question),
        options: options.map((word) => continuation(` ${word}`)),
      })),
    });
    const answers = slotTargets(
      layout,
      branches.map(({ gold }) => gold),
      { weight: 1 },
    );
    const read = prompt.length - 1;
    const asked = layout.places.length;
    const targets = new Int32Array(asked + read);
    const weights = new Float32Array(asked + read).fill(1);
    targets.set(answers.targets);
    weights.set(answers.weights);
    for (let place = 0; place < read; place++) targets[asked + place] = prompt[place + 1] ?? 0;
    const places = [...layout.places, ...prompt.slice(1).map((_, place) => place)];
    return {
      layout: { ...layout, places },
      targets: { targets, weights, scored: answers.scored + read },
      asked,
      read,
    };
  };
}
