import type { Finding } from '@labelray/core';
import { startAnswer, type AnswerPlan, type AnswerStep, type Llama } from '@labelray/llama';
import type { Answer, AnswerMethod } from './answerMethod.ts';

/** One JSON object a report, written greedily with everything but the values forced. */
export function jsonAnswers(
  llama: Pick<Llama, 'generation'>,
  findings: readonly Finding[],
  plan: AnswerPlan,
): AnswerMethod {
  const added = plan.fields.reduce(
    (sum, { paths }) => sum + Math.max(...paths.map((path) => path.length)),
    plan.open.length,
  );
  return {
    length: (prompt) => prompt.length + added,
    async answer(prompts) {
      const walks = prompts.map(() => startAnswer(plan));
      const generation = await llama.generation(prompts.length);
      let steps: AnswerStep[] = walks.map(({ first }) => first);
      let behind = prompts; // the prompts go in together with the first forced piece
      while (steps.some(({ done }) => !done)) {
        const logits = await generation.feed(
          steps.map((step, row) => (step.done ? [] : [...(behind[row] ?? []), ...step.feed])),
        );
        behind = [];
        steps = steps.map((step, row) =>
          step.done ? step : nextStep(walks[row], logits[row], step),
        );
      }
      return steps.map((step) => answerOf(findings, step));
    },
  };
}

function nextStep(
  walk: ReturnType<typeof startAnswer> | undefined,
  logits: Float32Array | undefined,
  step: AnswerStep,
): AnswerStep {
  return walk === undefined || logits === undefined ? step : walk.next(logits);
}

function answerOf(findings: readonly Finding[], step: AnswerStep): Answer {
  if (!step.done) throw new Error('an answer is not finished');
  const labels = findings.map(({ id, values }, i) => {
    const value = values.find(({ word }) => word === step.values[i]);
    return [id, value?.code ?? ''] as const;
  });
  return { labels: Object.fromEntries(labels), raw: step.raw };
}
