import { pick, type Random } from '@labelray/core';
import type { NounPhrase } from '../language/nounPhrase.ts';
import { fill, templates, type Slots } from '../language/template.ts';
import { titleCase } from './promptShape.ts';
import type { Kind, Scheme } from './scheme.ts';

const colons = ['{T}:', '{x} :', '{X}:', '{x}:', '{T} -', '{x} ?'];

/** Question forms by what is asked; `{T}` has capitals, `{X}` one, `{x}` none, `{a}` an article. */
const forms: Readonly<Record<Kind | 'answer', ReturnType<typeof templates>>> = {
  certainty: templates([
    ...colons,
    'Status of {x}:',
    'What about {x}?',
    'Finding: {x}.',
    'And {x}?',
  ]),
  modifier: templates([...colons, 'Status of {x}:', 'What about {x}?']),
  side: templates([...colons, 'Side of {x}:', 'On which side: {x}?', 'Where: {x}?', '{X}, side:']),
  grade: templates([...colons, 'How severe: {x}?', 'Degree of {x}:', '{X}, severity:']),
  answer: templates([
    '{Is} there {a}?',
    '{is} there {a} ?',
    'Any {x}?',
    'Does the text say that there {is} {a}?',
    '{X}?',
    '{Is} {a} seen?',
    'Do they report {x}?',
    'Can {a} be found?',
  ]),
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A question in one of many forms, drawn once for all branches of a row. */
export function askFreely(scheme: Scheme, random: Random): (phrase: NounPhrase) => string {
  const form = pick(forms[scheme.words[0] === 'yes' ? 'answer' : scheme.kind], random);
  return ({ x, a, plural }) => {
    const slots: Slots = (name) => {
      switch (name) {
        case 'x':
          return x;
        case 'X':
          return capital(x);
        case 'T':
          return titleCase(x);
        case 'a':
          return a;
        case 'is':
          return plural ? 'are' : 'is';
        case 'Is':
          return plural ? 'Are' : 'Is';
        default:
          return undefined;
      }
    };
    return fill(form, slots, random);
  };
}
