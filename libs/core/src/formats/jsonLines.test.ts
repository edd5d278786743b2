import { expect, test } from '@jest/globals';
import { bytesSource } from '../source.ts';
import { jsonLines, type JsonLineOptions } from './jsonLines.ts';

const read = (text: string | Uint8Array, options?: JsonLineOptions) =>
  Array.fromAsync(jsonLines(bytesSource('a.jsonl', text), options));

test('one value a line; blank lines, CRLF, a BOM and a missing last line end do no harm', async () => {
  const lines = [
    { row: 1, value: { a: 1 } },
    { row: 3, value: { a: 2 } },
  ];
  expect(await read('{"a":1}\n\n{"a":2}\n')).toEqual(lines);
  expect(await read('\ufeff{"a":1}\r\n\r\n{"a":2}')).toEqual(lines);
  expect(await read('')).toEqual([]);
});

test('lines that chunks cut apart are joined', async () => {
  const bytes = new TextEncoder().encode('{"a":"Ödem"}\n{"a":2}\n');
  async function* chunks() {
    await Promise.resolve();
    for (const byte of bytes) yield Uint8Array.of(byte);
  }
  const lines = await Array.fromAsync(jsonLines({ name: 'a.jsonl', chunks: chunks() }));
  expect(lines.map(({ value }) => value)).toEqual([{ a: 'Ödem' }, { a: 2 }]);
});

test('a cut-off last line is refused, or dropped with a warning when resuming', async () => {
  await expect(read('{"a":1}\n{"a"')).rejects.toThrow(
    'a.jsonl, row 2: the last line is cut off; resume what wrote it, or delete the line',
  );
  const warnings: string[] = [];
  const resumed = await read('{"a":1}\n{"a"', {
    resume: true,
    warn: (message) => warnings.push(message),
  });
  expect(resumed).toEqual([{ row: 1, value: { a: 1 } }]);
  expect(warnings).toEqual(['a.jsonl, row 2: the last line is cut off and is dropped']);
});

test('a broken line is refused without its text, also when resuming', async () => {
  const text = '{"a":1}\n{"text":"secret effusion}\n{"a":2}\n';
  await expect(read(text)).rejects.toThrow(
    /^a\.jsonl, row 2: not JSON; write one JSON object a line$/,
  );
  await expect(read(text, { resume: true })).rejects.toThrow('row 2: not JSON');
});

test('a line over the limit is refused', async () => {
  await expect(read(`"${'a'.repeat(100)}"\n`, { maxLine: 99 })).rejects.toThrow(
    'a.jsonl, row 1: a line is longer than 99 characters; write one object a line',
  );
});

test('without someone to warn, Windows-1252 is refused', async () => {
  await expect(read(Buffer.from('"\xe9"\n', 'latin1'))).rejects.toThrow(
    'a.jsonl: not UTF-8 (byte 1); read as Windows-1252; repair the file, or save it as UTF-8',
  );
});
