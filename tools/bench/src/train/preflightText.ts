import type { Modality } from '@labelray/core';
import type { TuningAccount, TuningPreflight } from '@labelray/labelers/tuning';
import { duration } from './duration.ts';

/** What is told of a training before its first step. */
export interface Told {
  readonly modality: Modality;
  readonly account: TuningAccount;
  readonly preflight: TuningPreflight;
  readonly example: { readonly report: string; readonly view: string };
  readonly maxTokens: number;
}

const mebibytes = (bytes: number): string =>
  `${Math.ceil(bytes / 2 ** 20).toLocaleString('en')} MiB`;
const number = (value: number): string => value.toLocaleString('en');

/** The pre-flight as lines for a person; the text of no report is in it unless the view of the example holds it. */
export function preflightText({ modality, account, preflight, example, maxTokens }: Told): string {
  const { findings } = modality;
  const width = Math.max(...findings.map(({ id }) => id.length));
  const histogram = findings.map(({ id, values }) => {
    const counts = values.map(({ code, word }) => `${word} ${account.counts[id]?.[code] ?? 0}`);
    return `  ${id.padEnd(width)}  ${counts.join(', ')}`;
  });
  const { rows, tokensPerEpoch, padding, scoredTokens, longest, parameters } = preflight;
  const { steps, stepsPerEpoch, epochs, seconds, evaluationSeconds, bytes, diskBytes } = preflight;
  const rowsTold = longest.map(({ id, tokens }) => `${id} (${tokens})`).join(', ');
  return [
    'labels in training:',
    ...histogram,
    `rows: ${number(rows)}, each with a scored token; ${number(tokensPerEpoch)} tokens an epoch and ${(padding * 100).toFixed(0)} % padding, ${number(scoredTokens)} scored`,
    `longest: ${rowsTold} of at most ${maxTokens} tokens`,
    `example ${example.report}, scored tokens in ⟦ ⟧:`,
    ...example.view.split('\n').map((line) => `  ${line}`),
    `trained: ${number(parameters)} numbers in ${number(steps)} steps, ${number(epochs)} epochs of ${number(stepsPerEpoch)}`,
    `cost: about ${duration(seconds + evaluationSeconds)} (${duration(evaluationSeconds)} of it for dev scores), ${mebibytes(bytes)} of memory, ${mebibytes(diskBytes)} of disk`,
    '',
  ].join('\n');
}
