import { InputError } from '@labelray/core';
import { XMLParser } from 'fast-xml-parser';
import { malformedLine } from './malformedLine.ts';

/** An element; `text` is its own character data, without that of its children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const standardEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

// Entities stay undecoded in the parser: without a DTD only five exist, and they are decoded here, once, in one pass.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignorePiTags: true,
  ignoreDeclaration: true,
  cdataPropName: '#cdata',
  maxNestedTags: 100,
});

/** Character of a numeric reference; undefined where XML 1.0 §2.2 allows none. */
function character(code: number): string | undefined {
  const allowed =
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return allowed ? String.fromCodePoint(code) : undefined;
}

function decodeEntities(text: string, file: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6});|#([0-9]{1,7});|([a-z]{2,4});|)/g, (...match) => {
    const [, hex, decimal, name] = match as (string | undefined)[];
    const decoded =
      name !== undefined
        ? standardEntities.get(name)
        : character(hex === undefined ? Number(decimal ?? NaN) : parseInt(hex, 16));
    if (decoded !== undefined) return decoded;
    throw new InputError('holds an "&" that starts no entity XML defines', {
      file,
      remedy: 'write it as &amp;',
    });
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Character data of a text or CDATA node. */
function characterData(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value)
    ? value.map((node) => (isRecord(node) ? characterData(node['#text']) : '')).join('')
    : '';
}

/** An element of the parser's ordered form: `{ name: [nodes], ':@': { attributes } }`. */
function toElement(
  node: Readonly<Record<string, unknown>>,
  name: string,
  file: string,
): XmlElement {
  const children: XmlElement[] = [];
  const nodes: unknown = node[name];
  let text = '';
  for (const child of Array.isArray(nodes) ? nodes.filter(isRecord) : []) {
    const childName = Object.keys(child).find((key) => key !== ':@') ?? '';
    if (childName === '#text') text += decodeEntities(characterData(child[childName]), file);
    else if (childName === '#cdata') text += characterData(child[childName]);
    else children.push(toElement(child, childName, file));
  }
  const attributes = isRecord(node[':@']) ? Object.entries(node[':@']) : [];
  return {
    name,
    attributes: new Map(
      attributes.map(([key, value]) => [key, decodeEntities(characterData(value), file)]),
    ),
    children,
    text,
  };
}

/**
 * The root element of an XML document in UTF-8, with nothing that XML can do beyond elements, attributes and text: a
 * DOCTYPE (entity bombs, external entities) is refused, entities are the five standard and the numeric ones.
 *
 * Throws InputError on an empty file, bytes that are not UTF-8, anything not well-formed (a truncated file among
 * them), more than 100 nested elements; its messages hold no content of the file.
 */
export function parseXml(bytes: Uint8Array, file: string): XmlElement {
  if (bytes.length === 0) {
    throw new InputError('is empty', { file, remedy: 'download or unpack it again' });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('is not UTF-8 text', {
      file,
      remedy: 'download it again, or save it as UTF-8',
    });
  }
  if (/<!(?!--|\[CDATA\[)/.test(text)) {
    throw new InputError('holds a DOCTYPE or entity declaration, which is never read', {
      file,
      remedy: 'remove the declaration; reports need none',
    });
  }
  const broken = (line?: number): InputError =>
    new InputError(`is not well-formed XML${line === undefined ? '' : ` (line ${line})`}`, {
      file,
      remedy: 'the file is damaged or cut off: download or unpack it again',
    });
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) throw broken();
  const line = malformedLine(text);
  if (line !== undefined) throw broken(line);
  let nodes: unknown;
  try {
    nodes = parser.parse(text);
  } catch {
    throw broken();
  }
  for (const node of Array.isArray(nodes) ? nodes.filter(isRecord) : []) {
    const name = Object.keys(node).find((key) => key !== ':@' && !key.startsWith('#'));
    if (name !== undefined) return toElement(node, name, file);
  }
  throw broken();
}
