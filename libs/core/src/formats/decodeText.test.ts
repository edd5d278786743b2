import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../inputError.ts';
import { decodeText } from './decodeText.ts';

/** Decodes bytes that arrive in chunks of the given size. */
async function decode(
  content: string | Uint8Array,
  size = Infinity,
): Promise<{ text: string; warnings: string[] }> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const warnings: string[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  }
  let text = '';
  for await (const piece of decodeText({ name: 'a.csv', chunks: chunks() }, (message) => {
    warnings.push(message);
  })) {
    text += piece;
  }
  return { text, warnings };
}

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

test('UTF-8 comes out as it is, however chunks cut it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
      fc.integer({ min: 1, max: 5 }),
      async (text, size) => {
        const plain = text.replace(/^\ufeff/, '');
        expect(await decode(plain, size)).toEqual({ text: plain, warnings: [] });
        expect(await decode('\ufeff' + plain, size)).toEqual({ text: plain, warnings: [] });
      },
    ),
  );
});

test.each(['utf-16le', 'utf-16be'])('%s is decoded by its mark', async (encoding) => {
  const bytes = Buffer.from('\ufeffid,text\n1,Ödem 😀', 'utf16le');
  if (encoding === 'utf-16be') bytes.swap16();
  for (const size of [1, 3, Infinity]) {
    expect(await decode(bytes, size)).toEqual({ text: 'id,text\n1,Ödem 😀', warnings: [] });
  }
  await expect(decode(bytes.subarray(0, bytes.length - 1))).rejects.toThrow(
    'a.csv: starts as UTF-16 text but is not valid UTF-16; save it as UTF-8',
  );
});

test('Windows-1252 is read with one warning', async () => {
  // 0x96 is an en dash, 0xe9 an é, 0x80 the euro sign
  const bytes = latin('id,text\n1,caf\xe9 \x96 5\x80\n2,\xe9\n');
  for (const size of [1, 4, Infinity]) {
    expect(await decode(bytes, size)).toEqual({
      text: 'id,text\n1,café – 5€\n2,é\n',
      warnings: ['a.csv: not UTF-8 (byte 13); read as Windows-1252'],
    });
  }
});

test('Windows-1252 in the very last byte', async () => {
  expect(await decode(latin('caf\xe9'), 1)).toEqual({
    text: 'café',
    warnings: ['a.csv: not UTF-8 (byte 3); read as Windows-1252'],
  });
});

test('bytes that neither encoding has are refused', async () => {
  await expect(decode(latin('a\x81b'))).rejects.toThrow(
    'a.csv: is neither UTF-8 nor Windows-1252 (byte 1); save it as UTF-8',
  );
});

test.each([1, 5, Infinity])(
  'mixed encodings are refused with their byte (chunks of %s)',
  async (size) => {
    const bytes = Buffer.concat([Buffer.from('Ödem, '), latin('caf\xe9 noir')]);
    await expect(decode(bytes, size)).rejects.toThrow(
      'a.csv: is UTF-8 at first, but not at byte 10: mixed encodings; save the whole file as UTF-8',
    );
  },
);

test('a byte order mark promises UTF-8', async () => {
  const bytes = Buffer.concat([Buffer.from('\ufeffabc'), latin('\xe9 ')]);
  await expect(decode(bytes)).rejects.toThrow('not at byte 6: mixed encodings');
});

test.each([
  [[0x50, 0x4b, 0x03, 0x04, 0x14], 'is a zip archive or an .xlsx workbook, not text; unpack it'],
  [[0x1f, 0x8b, 0x08, 0x00], 'is a gzip file, not text; unpack it first'],
  [[0x61, 0x62, 0x00, 0x63], 'holds a NUL byte at byte 2: it is a binary file'],
  [[0xff, 0xfe, 0x00, 0x00], 'is UTF-32 text, not text; save it as UTF-8'],
])('binary file %#', async (bytes, message) => {
  for (const size of [1, Infinity]) {
    await expect(decode(Uint8Array.from(bytes), size)).rejects.toThrow(message);
  }
  await expect(decode(Uint8Array.from(bytes))).rejects.toBeInstanceOf(InputError);
});

test('an empty file is empty text', async () => {
  expect(await decode('')).toEqual({ text: '', warnings: [] });
});
