import { expect, test } from '@jest/globals';
import { malformedLine } from './malformedLine.ts';

test.each([
  '<a/>',
  '\ufeff<?xml version="1.0"?>\n<a b="1" c=\'2\'>t<b/>t<!-- <x> -- > --><![CDATA[<x> & ]]></a>\n',
  '<ns:a-1.b xml:lang = "en" ></ns:a-1.b >',
  '<größe über="1"/>',
  '<a b="1 > 0"/>',
])('well-formed: %s', (text) => {
  expect(malformedLine(text)).toBeUndefined();
});

test.each([
  ['', 1],
  ['text', 1],
  ['<a>', 1],
  ['<a>\n<b>\n</a>', 3],
  ['<a></b>', 1],
  ['</a>', 1],
  ['<a/>\n<b/>', 2],
  ['<a/>\n\ntext', 1],
  ['<a b=1/>', 1],
  ['<a b="1" b="2"/>', 1],
  ['<a b="1"c="2"/>', 1],
  ['<a b="<"/>', 1],
  ['<a>\n<!-- open</a>', 2],
  ['<a>\n<![CDATA[open</a>', 2],
  ['<![CDATA[outside]]><a/>', 1],
  ['<a></a b="1">', 1],
  ['<a', 1],
  ['<1/>', 1],
])('malformed, and at which line: %j', (text, line) => {
  expect(malformedLine(text)).toBe(line);
});

test('a long run of spaces or attributes takes linear time', () => {
  expect(malformedLine(`<a${' '.repeat(200_000)}`)).toBe(1);
  expect(malformedLine(`<a${' b="1"'.repeat(50_000)}`)).toBe(1);
});
