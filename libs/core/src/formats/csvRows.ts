import { Buffer } from 'node:buffer';
import { CsvError, parse } from 'csv-parse';
import { InputError } from '../inputError.ts';
import type { ByteSource } from '../source.ts';
import { decodeText, type Warn } from './decodeText.ts';

/** One record; `row` is the line it starts on, counted from 1 with the header. */
export interface CsvRow {
  readonly row: number;
  readonly fields: readonly string[];
}

/** A table being read: every row has as many fields as the header. */
export interface CsvTable {
  /** Names as written, trimmed; unnamed columns are ''. Empty for a table without header. */
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly rows: AsyncIterable<CsvRow>;
}

export type Delimiter = ',' | ';' | '\t';

export interface CsvOptions {
  readonly warn: Warn;
  /** Guessed from the first line where absent. */
  readonly delimiter?: Delimiter;
  /** False: every record is a row, of any length, and quotes inside unquoted fields are text. */
  readonly header?: boolean;
  /** Longest record in bytes; longer ones are refused before they fill the memory. */
  readonly maxRecord?: number;
}

/** The delimiter that occurs most often outside quotes; a comma where none does. */
function guessDelimiter(line: string): Delimiter {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const c of line) {
    if (c === '"') quoted = !quoted;
    else if (!quoted && (c === ',' || c === ';' || c === '\t')) counts[c]++;
  }
  if (counts['\t'] > counts[','] && counts['\t'] >= counts[';']) return '\t';
  return counts[';'] > counts[','] ? ';' : ',';
}

/** Reads ahead to the end of the first line that holds anything (at most about 1 MB of it). */
async function firstLine(
  text: AsyncIterator<string>,
): Promise<{ readonly line: string; readonly read: string }> {
  let read = '';
  for (;;) {
    const line = /^\s*\S.*(?=[\r\n])/.exec(read)?.[0];
    if (line !== undefined || read.length > 1e6) return { line: line ?? read, read };
    const next = await text.next();
    if (next.done === true) return { line: read, read };
    read += next.value;
  }
}

/** Says a parser's complaint in our words; `row` is where the broken record starts. */
function explain(error: unknown, file: string, row: number, maxRecord: number): unknown {
  if (!(error instanceof CsvError)) return error;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new InputError('a quoted field is never closed', {
        file,
        row,
        remedy: 'close it with ", and write a quote inside a quoted field as ""',
      });
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new InputError('text follows the closing quote of a field', {
        file,
        row,
        remedy: 'write a quote inside a quoted field as ""',
      });
    case 'INVALID_OPENING_QUOTE':
      return new InputError('a quote stands inside an unquoted field', {
        file,
        row,
        remedy: 'put the whole field in quotes and write quotes inside it as ""',
      });
    case 'CSV_MAX_RECORD_SIZE':
      return new InputError(`a record is longer than ${maxRecord} bytes`, {
        file,
        row,
        remedy: 'look for a quote that is never closed, or split the file',
      });
    default:
      return new InputError('not readable as CSV', { file, row, remedy: 'check its quotes' });
  }
}

/** Line breaks inside a field; counted here because csv-parse 7.0 counts a quoted CRLF twice. */
function lineBreaks(field: string): number {
  let breaks = 0;
  for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) breaks++;
  for (let at = field.indexOf('\r'); at >= 0; at = field.indexOf('\r', at + 1)) {
    if (field[at + 1] !== '\n') breaks++;
  }
  return breaks;
}

/** Records as the parser finds them, a batch for each piece of text: no promise for each row. */
async function* batches(
  text: AsyncIterable<string>,
  {
    file,
    delimiter,
    relaxed,
    maxRecord,
  }: {
    readonly file: string;
    readonly delimiter: string;
    readonly relaxed: boolean;
    readonly maxRecord: number;
  },
): AsyncGenerator<CsvRow[]> {
  let batch: CsvRow[] = [];
  let row = 1;
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true, // counted in csvRows, with a message of ours
    relax_quotes: relaxed,
    max_record_size: maxRecord,
    on_record: (fields: string[]) => {
      batch.push({ row, fields });
      row++;
      for (const field of fields) row += lineBreaks(field);
      return null;
    },
  });
  let failure: unknown;
  parser.on('error', (error) => {
    failure ??= error;
  });
  const settle = (act: (done: (error?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve) => {
      act((error) => {
        failure ??= error ?? undefined;
        resolve();
      });
    });
  for await (const piece of text) {
    await settle((done) => parser.write(Buffer.from(piece), done));
    if (batch.length > 0) yield batch;
    batch = [];
    if (failure !== undefined) throw explain(failure, file, row, maxRecord);
  }
  await settle((done) => parser.end(done));
  if (batch.length > 0) yield batch;
  if (failure !== undefined) throw explain(failure, file, row, maxRecord);
}

function checkHeader(header: readonly string[], file: string, row: number): void {
  const seen = new Set<string>();
  for (const name of header) {
    if (name !== '' && seen.has(name)) {
      throw new InputError('two columns have this name', {
        file,
        row,
        column: name.slice(0, 40),
        remedy: 'rename or remove one of them',
      });
    }
    seen.add(name);
  }
}

/**
 * A CSV or TSV file as rows, streamed: RFC 4180 quotes, any line ends, embedded line breaks; blank lines of tables with
 * two columns or more are skipped. Memory stays flat whatever the length.
 *
 * Throws InputError on an empty file, an unclosed or misplaced quote, too many or too few fields, a column name that
 * occurs twice, and what `decodeText` refuses; row errors come while the rows are read.
 */
export async function csvRows(
  source: ByteSource,
  { warn, delimiter, header: hasHeader = true, maxRecord = 2 ** 26 }: CsvOptions,
): Promise<CsvTable> {
  const file = source.name;
  const text = decodeText(source, warn);
  const { line, read } = await firstLine(text);
  if (read.trim() === '') {
    throw new InputError('is empty', { file, remedy: 'give a file with a header and rows' });
  }
  const used = delimiter ?? guessDelimiter(line);
  async function* all(): AsyncGenerator<string> {
    yield read;
    yield* text;
  }
  const stream = batches(all(), { file, delimiter: used, relaxed: !hasHeader, maxRecord });
  if (!hasHeader) {
    return { header: [], delimiter: used, rows: flatten(stream) };
  }

  let batch: readonly CsvRow[] = [];
  let head: CsvRow | undefined;
  while (head === undefined) {
    const next = await stream.next();
    if (next.done === true)
      throw new InputError('has no header', { file, remedy: 'name the columns in the first row' });
    const at = next.value.findIndex(({ fields }) => fields.some((field) => field.trim() !== ''));
    head = next.value[at];
    batch = next.value.slice(at + 1);
  }
  const header = head.fields.map((name) => name.trim());
  checkHeader(header, file, head.row);

  async function* rows(): AsyncGenerator<CsvRow> {
    for (let left = batch; ;) {
      for (const record of left) {
        const { length } = record.fields;
        if (length === header.length) yield record;
        else if (length > 1 || record.fields[0] !== '') {
          throw new InputError(`has ${length} fields, the header has ${header.length}`, {
            file,
            row: record.row,
            remedy: `put fields that hold ${used === '\t' ? 'a tab' : `"${used}"`} or a line break in quotes`,
          });
        }
      }
      const next = await stream.next();
      if (next.done === true) return;
      left = next.value;
    }
  }
  return { header, delimiter: used, rows: rows() };
}

async function* flatten(stream: AsyncIterable<readonly CsvRow[]>): AsyncGenerator<CsvRow> {
  for await (const batch of stream) yield* batch;
}
