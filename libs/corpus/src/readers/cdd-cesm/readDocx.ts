import { InputError } from '@labelray/core';
import { parseXml, type XmlElement } from '../../files/parseXml.ts';
import { zipEntries } from '../../files/zipEntries.ts';

/** The published documents have some ten kB, and their text under one hundred. */
const limits = { entryBytes: 2 ** 24, totalBytes: 2 ** 26 };

/** Text of a paragraph's runs, their tabs and line breaks; deleted text is none of it. */
function textOf({ name, children, text }: XmlElement): string {
  if (name === 'w:t') return text;
  if (name === 'w:tab') return '\t';
  if (name === 'w:br' || name === 'w:cr') return '\n';
  return children.map(textOf).join('');
}

const paragraphsOf = (element: XmlElement): readonly XmlElement[] =>
  element.name === 'w:p' ? [element] : element.children.flatMap(paragraphsOf);

/**
 * The paragraphs of a .docx document, in order (ECMA-376, `word/document.xml`).
 *
 * Throws InputError on a file that is none, an old .doc among them, and on what `zipEntries` and `parseXml` refuse.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<readonly string[]> {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) {
    throw new InputError('is no .docx document: it is no zip archive', {
      file,
      remedy: 'download it again, or save it as .docx without a password',
    });
  }
  let document: Uint8Array | undefined;
  for await (const entry of zipEntries({ name: file, bytes }, limits)) {
    if (entry.name === 'word/document.xml') document = entry.bytes();
  }
  if (document === undefined) {
    throw new InputError('is a zip archive, but no .docx document', {
      file,
      remedy: 'give the documents P1.docx to P326.docx',
    });
  }
  return paragraphsOf(parseXml(document, `${file}, word/document.xml`)).map(textOf);
}
