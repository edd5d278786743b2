import { InputError } from '../inputError.ts';
import type { ByteSource } from '../source.ts';
import { decodeText, type Warn } from './decodeText.ts';

/** One line of a JSONL file, parsed. */
export interface JsonLine {
  readonly row: number;
  readonly value: unknown;
}

export interface JsonLineOptions {
  /** Where absent, what would be a warning is refused. */
  readonly warn?: Warn;
  /** Drop a last line that a crash cut off, with a warning, instead of refusing it. */
  readonly resume?: boolean;
  /** Longest line in characters; longer ones are refused before they fill the memory. */
  readonly maxLine?: number;
}

/** Lines with their ends removed; `whole` is false for a last line that no line break ends. */
async function* lines(
  source: ByteSource,
  warn: Warn,
  maxLine: number,
): AsyncGenerator<{ readonly row: number; readonly line: string; readonly whole: boolean }> {
  let parts: string[] = []; // of a line that pieces cut apart; joined once, so that long lines stay linear
  let length = 0;
  let row = 1;
  for await (const piece of decodeText(source, warn)) {
    let start = 0;
    for (;;) {
      const end = piece.indexOf('\n', start);
      const part = piece.slice(start, end < 0 ? undefined : end);
      length += part.length;
      if (length > maxLine) {
        throw new InputError(`a line is longer than ${maxLine} characters`, {
          file: source.name,
          row,
          remedy: 'write one object a line',
        });
      }
      if (end < 0) {
        parts.push(part);
        break;
      }
      yield { row, line: parts.length === 0 ? part : parts.join('') + part, whole: true };
      parts = [];
      length = 0;
      row++;
      start = end + 1;
    }
  }
  if (length > 0) yield { row, line: parts.join(''), whole: false };
}

/**
 * The values of a JSONL file, one a line, streamed; blank lines are skipped.
 * Throws InputError, with the line and without its text, on a line that is not JSON or longer than `maxLine`.
 */
export async function* jsonLines(
  source: ByteSource,
  { warn = refuse, resume = false, maxLine = 2 ** 26 }: JsonLineOptions = {},
): AsyncGenerator<JsonLine> {
  for await (const { row, line, whole } of lines(source, warn, maxLine)) {
    if (line.trim() === '') continue;
    const parsed = parseJson(line);
    if (parsed !== undefined) yield { row, value: parsed.value };
    else if (whole) {
      throw new InputError('not JSON', {
        file: source.name,
        row,
        remedy: 'write one JSON object a line',
      });
    } else if (resume) {
      warn(`${source.name}, row ${row}: the last line is cut off and is dropped`);
    } else {
      throw new InputError('the last line is cut off', {
        file: source.name,
        row,
        remedy: 'resume what wrote it, or delete the line',
      });
    }
  }
}

function refuse(message: string): never {
  throw new InputError(message, { remedy: 'repair the file, or save it as UTF-8' });
}

/** The parser's own message is left out: it quotes the text. */
function parseJson(line: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(line) as unknown };
  } catch {
    return undefined;
  }
}
