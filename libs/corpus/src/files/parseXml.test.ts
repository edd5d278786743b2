import { expect, test } from '@jest/globals';
import { parseXml } from './parseXml.ts';

const parse = (text: string) => parseXml(new TextEncoder().encode(text), 'a.xml');

test('elements, attributes and text; markup inside CDATA and comments is none', () => {
  const root = parse(
    '<?xml version="1.0"?><r x="1 &lt; 2">a<!-- <no/> -->b<![CDATA[<no> &amp;]]><c/>d</r>',
  );
  expect(root.name).toBe('r');
  expect(root.attributes.get('x')).toBe('1 < 2');
  expect(root.text).toBe('ab<no> &amp;d'); // entities are none inside CDATA
  expect(root.children.map(({ name, text }) => [name, text])).toEqual([['c', '']]);
});

test('an entity is decoded once, numbers stay text', () => {
  expect(parse('<r>&amp;lt; &#65;&#x1F600; 007</r>').text).toBe('&lt; A\u{1f600} 007');
});

test.each(['<!DOCTYPE r><r/>', '<!doctype r><r/>', '<r><!ENTITY x "y"></r>'])(
  'declarations are refused: %s',
  (text) => {
    expect(() => parse(text)).toThrow('a.xml: holds a DOCTYPE or entity declaration');
  },
);

test.each(['&nbsp;', '&', '&#xFFFF;', '&#1114112;', '&unknown;', '&#;'])(
  '%s is no entity',
  (entity) => {
    expect(() => parse(`<r>${entity}</r>`)).toThrow('a.xml: holds an "&" that starts no entity');
  },
);
