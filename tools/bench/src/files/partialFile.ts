import { fileSource } from '@labelray/corpus/files';
import { fileError, InputError } from '@labelray/core';
import { csvRows } from '@labelray/core/formats';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createInterface } from 'node:readline';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

/** An output being written: what earlier runs left of it, and the open file to append to. */
export interface Partial {
  readonly path: string;
  /** The file that says how the partial one is made. */
  readonly card: string;
  readonly file: number;
  /** Report ids of the whole rows it holds, in order. */
  readonly ids: readonly string[];
  /** True when not even a header is there. */
  readonly isEmpty: boolean;
}

/**
 * Opens `<output>.partial` for appending. Without `resume` it starts empty; with it, a torn last row is dropped and
 * the ids of the whole rows are told.
 *
 * @throws InputError when the rows there were made in another way.
 */
export async function beginPartial(
  output: string,
  { resume, made }: { readonly resume: boolean; readonly made: object },
): Promise<Partial> {
  const path = `${output}.partial`;
  const card = `${path}.json`;
  try {
    mkdirSync(dirname(output), { recursive: true });
    if (!resume || !existsSync(path)) {
      writeFileSync(card, `${JSON.stringify(made)}\n`);
      return { path, card, file: openSync(path, 'w'), ids: [], isEmpty: true };
    }
    const before: unknown = existsSync(card) ? JSON.parse(readFileSync(card, 'utf8')) : undefined;
    if (!isDeepStrictEqual(before, JSON.parse(JSON.stringify(made)))) {
      throw new InputError('was made with another labeler or other options', {
        file: path,
        remedy: 'resume with the same ones, or run without --resume to start again',
      });
    }
    const end = await lastRecordEnd(path, output.endsWith('.jsonl') ? undefined : 0x22);
    truncateSync(path, end);
    const ids = end === 0 ? [] : await reportIds(path, output);
    return { path, card, file: openSync(path, 'a'), ids, isEmpty: end === 0 };
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Offset behind the last line end that is not inside quotes. */
async function lastRecordEnd(path: string, quote: number | undefined): Promise<number> {
  let end = 0;
  let offset = 0;
  let quoted = false;
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    for (const byte of chunk) {
      offset++;
      if (byte === quote) quoted = !quoted;
      else if (byte === 0x0a && !quoted) end = offset;
    }
  }
  return end;
}

async function reportIds(path: string, output: string): Promise<string[]> {
  const ids: string[] = [];
  if (output.endsWith('.jsonl')) {
    for await (const line of createInterface({ input: createReadStream(path) })) {
      ids.push((JSON.parse(line) as { reportId: string }).reportId);
    }
    return ids;
  }
  const { rows } = await csvRows(fileSource(path), { warn: () => undefined });
  for await (const { fields } of rows) ids.push(fields[0] ?? '');
  return ids;
}
