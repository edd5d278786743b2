import { afterAll, expect, test } from '@jest/globals';
import { Buffer } from 'node:buffer';
import { mkdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { InputError } from '@labelray/core';
import { readCorpus } from '../../readCorpus.ts';
import {
  inventedArchive,
  inventedTar,
  inventedXml,
  type InventedEntry,
} from '../../testing/inventedOpeni.ts';
import { temporaryFolder } from '../../testing/temporaryFolder.ts';
import { reader } from './reader.ts';

const { path: inFolder, put } = temporaryFolder(afterAll);

/** Message of the InputError that reading ends in. */
async function refusal(path: string, request: object = {}): Promise<string> {
  try {
    await readCorpus(reader.open({ path, ...request }));
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    const { message } = error as InputError;
    expect(message).not.toContain('lungs'); // no report text in messages
    return message;
  }
  return 'was read';
}

const xml = inventedXml({ uid: 7, sections: { findings: 'The lungs are clear.' } });
const good: InventedEntry = { name: 'ecgen-radiology/7.xml', content: xml };
const archive = (...entries: readonly InventedEntry[]): Buffer => gzipSync(inventedTar(entries));

test('a path that is not there, and what to get', async () => {
  expect(await refusal(inFolder('absent.tgz'))).toMatch(
    /absent\.tgz: no such file or folder.*; give NLMCXR_reports\.tgz.*openi\.nlm\.nih\.gov/,
  );
});

test('a folder without reports', async () => {
  await mkdir(inFolder('nothing'));
  expect(await refusal(inFolder('nothing'))).toMatch(/nothing: holds no report file.*; give/);
});

test.each(['empty.tgz', 'empty.csv', 'empty.xml'])('an empty file: %s', async (name) => {
  expect(await refusal(await put(name, ''))).toMatch(/empty\.\w+: is empty; give/);
});

test('a truncated .tgz, wherever it is cut', async () => {
  const whole = inventedArchive([{ uid: 1 }, { uid: 2 }, { uid: 3 }]);
  for (let length = 1; length < whole.length; length += 17) {
    const message = await refusal(await put('cut.tgz', whole.subarray(0, length)));
    expect(message).toMatch(/cut\.tgz: (?:is cut off|is not a tar archive).*; (?:download|give)/);
  }
}, 60_000);

test('a truncated .tar, cut inside a file, inside the padding, and between files', async () => {
  const whole = inventedTar([
    good,
    { name: 'ecgen-radiology/8.xml', content: inventedXml({ uid: 8 }) },
  ]);
  const body = 512 + Math.ceil(xml.length / 512) * 512; // header and padded content of the first file
  for (const length of [512 + 10, 512 + xml.length, body, body + 512, whole.length - 1024]) {
    const message = await refusal(await put('cut.tar', whole.subarray(0, length)));
    expect(message).toMatch(/cut\.tar: .*; download it again/);
  }
});

test('not an archive, a damaged one, and data after its end', async () => {
  expect(await refusal(await put('page.tgz', '<html>not found</html>'))).toMatch(
    /page\.tgz: is not a tar archive; give/,
  );
  expect(await refusal(await put('twice.tgz', gzipSync(archive(good))))).toMatch(
    /not a tar archive/,
  );
  const damaged = inventedTar([good, good]);
  damaged.write('X', 512 + Math.ceil(xml.length / 512) * 512); // name of the second file: its checksum fails
  expect(await refusal(await put('damaged.tar', damaged))).toMatch(/damaged tar archive; download/);
  const two = Buffer.concat([inventedTar([good]), inventedTar([good])]);
  expect(await refusal(await put('two.tar', two))).toMatch(/data after the end.*; download/);
});

test.each<[string, InventedEntry, RegExp]>([
  ['..', { name: 'a/../../7.xml', content: xml }, /entry "a\/\.\.\/\.\.\/7\.xml" leads out/],
  [
    'an absolute name',
    { name: '/etc/7.xml', content: xml },
    /entry "\/etc\/7\.xml" has an absolute name/,
  ],
  ['a drive', { name: 'C:\\7.xml', content: xml }, /has an absolute name/],
  [
    'a symbolic link',
    { name: '7.xml', type: 'SymbolicLink', link: '/etc/passwd' },
    /"7\.xml" is a link/,
  ],
  ['a hard link', { name: '7.xml', type: 'Link', link: 'ecgen-radiology/7.xml' }, /is a link/],
  ['a pipe', { name: '7.xml', type: 'FIFO' }, /is neither a file nor a folder/],
])('archives that reach outside are refused: %s', async (_, entry, message) => {
  expect(await refusal(await put('bad.tgz', archive(good, entry)))).toMatch(message);
  expect(await refusal(await put('bad.tgz', archive(good, entry)))).toMatch(
    /bad\.tgz: .*; .*download it/,
  );
});

test('XML that is cut off, wherever it is cut', async () => {
  for (let length = 1; length < xml.length; length += 13) {
    expect(await refusal(await put('7.xml', xml.slice(0, length)))).toMatch(
      /7\.xml: is not well-formed XML \(line \d+\); .*download/,
    );
  }
}, 60_000);

test('a cut file inside an archive is named with its entry', async () => {
  const entry = { name: 'ecgen-radiology/8.xml', content: xml.slice(0, 300) };
  expect(await refusal(await put('inner.tgz', archive(good, entry)))).toMatch(
    /inner\.tgz, ecgen-radiology\/8\.xml: is not well-formed XML/,
  );
});

test.each([
  [
    'a bomb',
    '<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
    'The lungs &b;',
    /DOCTYPE.*; remove/,
  ],
  [
    'an external entity',
    '<!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '&x;',
    /DOCTYPE.*; remove/,
  ],
  [
    'an undeclared entity',
    '',
    'The lungs &nbsp; clear',
    /"&" that starts no entity.*; write it as &amp;/,
  ],
  ['a bare ampersand', '', 'lungs & heart', /"&" that starts no entity/],
  ['a reference to NUL', '', '&#0;', /"&" that starts no entity/],
  ['a surrogate', '', '&#xd800;', /"&" that starts no entity/],
])('entities that are refused: %s', async (_, doctype, text, message) => {
  const content = xml
    .replace('<eCitation>', `${doctype}<eCitation>`)
    .replace('The lungs are clear.', text);
  expect(await refusal(await put('7.xml', content))).toMatch(message);
  expect(await refusal(await put('7.xml', content))).toMatch(/7\.xml: /);
});

test.each([
  ['another document', '<html><body>lungs</body></html>', /not an Open-i report.*; give/],
  ['no id', xml.replace('<uId id="CXR7"/>', ''), /no report id.*; give/],
  ['a foreign id', xml.replace('CXR7"', 'ABC7"'), /no report id.*; give/],
  ['two roots', `${xml}<eCitation/>`, /not well-formed/],
  ['text after the root', `${xml}lungs`, /not well-formed/],
  ['a section twice', xml.replace('"IMPRESSION"', '"FINDINGS"'), /section FINDINGS twice/],
  ['control characters', xml.replace('clear', 'cl\u0001ear'), /not well-formed/],
  ['120 levels', '<a>'.repeat(120) + '</a>'.repeat(120), /not well-formed|not an Open-i/],
])('XML that is no report: %s', async (_, content, message) => {
  expect(await refusal(await put('7.xml', content))).toMatch(message);
});

test('XML that is not UTF-8', async () => {
  const bytes = Buffer.from(xml.replace('clear', 'cl\xe9ar'), 'latin1');
  expect(await refusal(await put('7.xml', bytes))).toMatch(/7\.xml: is not UTF-8 text; /);
});

test('a report twice, in two files', async () => {
  const again = { name: 'ecgen-radiology/70.xml', content: xml };
  expect(await refusal(await put('again.tgz', archive(good, again)))).toMatch(
    /CXR7 occurs twice: in .*7\.xml and .*70\.xml; remove one/,
  );
});

test('a section of 50 MB is refused before it fills the memory, in a file and in an archive', async () => {
  const huge = inventedXml({ uid: 7, sections: { findings: 'lungs '.repeat(50e6 / 6) } });
  expect(await refusal(await put('7.xml', huge))).toMatch(/7\.xml: is larger than 8388608 bytes; /);
  const packed = archive({ name: '7.xml', content: huge });
  expect(await refusal(await put('huge.tgz', packed))).toMatch(
    /entry "7\.xml" is larger than .*; /,
  );
}, 60_000);

test('an archive that unpacks without end is refused', async () => {
  const entries = Array.from({ length: 35 }, (_, i) => ({
    name: `${i}.txt`,
    content: new Uint8Array(4e6),
  }));
  expect(await refusal(await put('bomb.tgz', archive(...entries)))).toMatch(
    /bomb\.tgz: unpacks to more than 134217728 bytes; /,
  );
}, 60_000);

test('unknown sections and options, with what is known', async () => {
  const path = await put('request.tgz', archive(good));
  expect(await refusal(path, { sections: ['findngs'] })).toMatch(
    /unknown section "findngs"; did you mean "findings"\? known: comparison, indication/,
  );
  expect(await refusal(path, { sections: [] })).toMatch(/twice or not at all; name each once/);
  expect(await refusal(path, { options: { gold: 'al' } })).toMatch(
    /unknown gold "al"; did you mean "all"/,
  );
  expect(await refusal(path, { options: { golds: 'all' } })).toMatch(
    /unknown option "golds".*known: gold/,
  );
});
