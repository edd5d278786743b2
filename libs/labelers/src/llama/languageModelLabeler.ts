import type { Finding, Labeler, Prediction, Report } from '@labelray/core';
import { bucketByLength, type Llama } from '@labelray/llama';
import type { Prompter } from '../prompt/openPrompter.ts';
import type { AnswerForm } from '../prompt/promptForm.ts';
import { afterPrefix } from './afterPrefix.ts';
import type { Answer, AnswerMethod } from './answerMethod.ts';
import { jsonAnswers } from './jsonAnswers.ts';
import { slotAnswers } from './slotAnswers.ts';

/** A language model, how it is asked, and what its predictions say of themselves. */
export interface LanguageModel {
  readonly id: string;
  readonly llama: Llama;
  readonly prompter: Prompter;
  readonly findings: readonly Finding[];
  readonly answer: AnswerForm;
  /** Reports answered at once. */
  readonly batch: number;
  readonly maxTokens: number;
  /** Digest of weights and tokenizer, and of the adapter where there is one. */
  readonly digest: string;
}

/** A prediction with the digests of its model and prompt, as prediction files keep them. */
export type ModelPrediction = Prediction & { readonly model: string; readonly prompt: string };

/** Batches that are looked at together to find reports of similar length. */
const window = 16;

/**
 * Labels with a language model, in batches of similar length. A report that does not fit `maxTokens` with its answer is
 * `truncated` and told in the notes, never cut.
 */
export function languageModelLabeler(model: LanguageModel): Labeler {
  const { id, llama, prompter, findings, batch, maxTokens } = model;
  const method = afterPrefix(llama, prompter.prefix, (one) =>
    model.answer === 'slots'
      ? slotAnswers(one, findings, prompter.branches)
      : jsonAnswers(one, findings, prompter.plan),
  );
  const overLong = { count: 0, longest: 0 };
  const stamp = { model: model.digest, prompt: prompter.digest };
  async function* answered(reports: readonly Report[]): AsyncGenerator<ModelPrediction> {
    const prompts = reports.map((report) =>
      prompter.exceeds(report, maxTokens) ? undefined : prompter.tokens(report),
    );
    const lengths = prompts.map((prompt) =>
      prompt === undefined ? Infinity : method.length(prompt),
    );
    const answers = await answerAll(method, prompts, { lengths, batch, maxTokens });
    for (const [i, { id: reportId }] of reports.entries()) {
      const answer = answers.get(i);
      if (answer === undefined) {
        overLong.count++;
        overLong.longest = Math.max(overLong.longest, lengths[i] ?? 0);
      }
      yield answer === undefined
        ? { ...stamp, reportId, status: 'truncated', labels: {} }
        : { ...stamp, reportId, status: 'ok', ...answer };
    }
  }
  return {
    id,
    async *label(reports) {
      let waiting: Report[] = [];
      for await (const report of reports) {
        waiting.push(report);
        if (waiting.length < batch * window) continue;
        yield* answered(waiting);
        waiting = [];
      }
      yield* answered(waiting);
    },
    notes: () => (overLong.count === 0 ? [] : [tellOverLong(overLong, maxTokens)]),
  };
}

/** Reports that do not fit, and the tokens of the longest; infinitely many where nobody counted to the end. */
function tellOverLong(
  { count, longest }: { readonly count: number; readonly longest: number },
  maxTokens: number,
): string {
  const most = longest === Infinity ? `more than ${2 * maxTokens}` : String(longest);
  return (
    `reports whose prompt and answer do not fit ${maxTokens} tokens: ${count}, the longest takes ${most}; ` +
    'they are "truncated". Raise maxTokens, or shorten the prompt: guideline=brief, fewer shots'
  );
}

/** Answers by index of the prompt; none of prompts longer than `maxTokens`. */
async function answerAll(
  method: AnswerMethod,
  prompts: readonly (readonly number[] | undefined)[],
  {
    lengths,
    batch,
    maxTokens,
  }: { readonly lengths: readonly number[]; readonly batch: number; readonly maxTokens: number },
): Promise<ReadonlyMap<number, Answer>> {
  const answers = new Map<number, Answer>();
  for (const { rows, length } of bucketByLength(lengths, { batch, limit: maxTokens }).buckets) {
    const given = await method.answer(
      rows.map((row) => prompts[row] ?? []),
      length,
    );
    for (const [i, answer] of given.entries()) answers.set(rows[i] ?? -1, answer);
  }
  return answers;
}
