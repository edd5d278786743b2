import type { Finding, LabeledReport } from '@labelray/core';
import type { Tokenizer } from '@labelray/llama';
import type { Prompter } from '../prompt/openPrompter.ts';

/**
 * One training report as the model reads it: the prompt, then a line a finding with the tokens that are scored in ⟦ ⟧.
 * Unless `showText`, a place holder stands for the text of the report, so that the view may stand in a log.
 *
 * @example
 * // <report: 5 tokens>
 * // Effusion:⟦ present⟧
 * // Tear: (not annotated)
 */
export function exampleView(
  report: LabeledReport,
  {
    prompter,
    tokenizer,
    findings,
    showText,
  }: {
    readonly prompter: Prompter;
    readonly tokenizer: Tokenizer;
    readonly findings: readonly Finding[];
    readonly showText: boolean;
  },
): string {
  const tokens = tokenizer.encode(report.text).length;
  const text = showText ? report.text : `<report: ${tokens} tokens>`;
  const gold = prompter.gold(report.labels);
  const lines = prompter.branches.map(({ tokens: asked, options }, branch) => {
    const option = gold[branch];
    if (option === undefined) return `${findings[branch]?.name ?? ''}: (not annotated)`;
    const scored = (options[option] ?? []).map((token) => `⟦${tokenizer.decode([token])}⟧`);
    return tokenizer.decode(asked) + scored.join('');
  });
  return `${prompter.text({ ...report, text })}${lines.join('\n')}`;
}
