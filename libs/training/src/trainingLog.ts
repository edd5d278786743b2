import { InputError } from '@labelray/core';
import { Buffer } from 'node:buffer';
import { open } from 'node:fs/promises';
import { writeError } from './writeError.ts';

/** A step of the optimiser in the log. */
export interface StepLine {
  readonly kind: 'step';
  readonly step: number;
  readonly epoch: number;
  /** Mean over the scored tokens of the batch, by their weights, before the step. */
  readonly loss: number;
  readonly learningRate: number;
  /** Before clipping. */
  readonly gradientNorm: number;
  readonly tokens: number;
  readonly tokensPerSecond: number;
  readonly seconds: number;
}

/** An evaluation in the log. */
export interface EvaluationLine {
  readonly kind: 'evaluation';
  readonly step: number;
  readonly epoch: number;
  readonly score: number;
  /** Whether no evaluation before had this score or a higher one. */
  readonly best: boolean;
  readonly seconds: number;
  /** What else was measured. */
  readonly measures: Readonly<Record<string, number>>;
}

/** A line of `train.jsonl`. */
export type LogLine = StepLine | EvaluationLine;

/** The log of a training, written line by line. */
export interface TrainingLog {
  append(line: LogLine): Promise<void>;
  /** Brings all lines onto the disk and tells their length in bytes. */
  sync(): Promise<number>;
  close(): Promise<void>;
}

/** How every line begins, so that no file of other content is mistaken for a log and cut. */
const beginning = Buffer.from('{"kind":"');

/**
 * Opens a log and cuts it after `bytes`, the length that belongs to the checkpoint: lines after it are of steps that
 * will be done again, and the last may be torn. Throws InputError where the file is no log, is shorter, or cannot be
 * written.
 */
export async function openTrainingLog(file: string, bytes: number): Promise<TrainingLog> {
  const handle = await open(file, 'a+').catch((error: unknown) => {
    throw writeError(error, file);
  });
  let length = bytes;
  try {
    const stat = await handle.stat();
    if (stat.isFile()) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(beginning.length), {
        position: 0,
      });
      if (!beginning.subarray(0, bytesRead).equals(buffer.subarray(0, bytesRead))) {
        throw new InputError('is no log of a training', {
          file,
          remedy: 'it would be overwritten: train into another folder',
        });
      }
      if (stat.size < bytes) {
        throw new InputError(`has ${stat.size} bytes, but the checkpoint was made after ${bytes}`, {
          file,
          remedy: 'bring the file back as it was, or train into another folder',
        });
      }
      await handle.truncate(bytes);
    }
  } catch (error) {
    await handle.close();
    throw writeError(error, file);
  }
  return {
    async append(line) {
      const text = `${JSON.stringify(line)}\n`;
      try {
        await handle.appendFile(text);
      } catch (error) {
        throw writeError(error, file);
      }
      length += Buffer.byteLength(text);
    },
    async sync() {
      try {
        await handle.sync();
      } catch (error) {
        throw writeError(error, file);
      }
      return length;
    },
    close: () => handle.close(),
  };
}
