import { InputError, type ByteSource } from '@labelray/core';
import { jsonLines, type JsonLineOptions } from '@labelray/core/formats';
import type { LogLine } from './trainingLog.ts';

const numbers: Readonly<Record<LogLine['kind'], readonly string[]>> = {
  step: [
    'step',
    'epoch',
    'loss',
    'learningRate',
    'gradientNorm',
    'tokens',
    'tokensPerSecond',
    'seconds',
  ],
  evaluation: ['step', 'epoch', 'score', 'seconds'],
};

/**
 * The lines of a `train.jsonl`, streamed; with `resume` a last line that is cut off, as in a log that is still written,
 * is dropped. Throws InputError with the row of a line that is none of a log.
 */
export async function* readTrainingLog(
  source: ByteSource,
  options: JsonLineOptions = {},
): AsyncGenerator<LogLine> {
  for await (const { row, value } of jsonLines(source, options)) {
    if (!isLogLine(value)) {
      throw new InputError('no line of a training log', {
        file: source.name,
        row,
        remedy: 'give the train.jsonl of a training folder',
      });
    }
    yield value;
  }
}

function isLogLine(value: unknown): value is LogLine {
  if (typeof value !== 'object' || value === null) return false;
  const line: Readonly<Record<string, unknown>> = { ...value };
  const { kind } = line;
  if (kind !== 'step' && kind !== 'evaluation') return false;
  if (!numbers[kind].every((name) => typeof line[name] === 'number')) return false;
  if (kind === 'step') return true;
  return (
    typeof line.best === 'boolean' && typeof line.measures === 'object' && line.measures !== null
  );
}
