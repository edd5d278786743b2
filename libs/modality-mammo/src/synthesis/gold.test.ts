import { expect, test } from '@jest/globals';
import type { LabeledReport } from '@labelray/core';
import type { Style } from '@labelray/corpus';
import { external } from './external/external.ts';
import { internal } from './internal/internal.ts';
import { synthesize } from './synthesize.ts';

// A second path to the gold: names as a reader would look for them, written for this test and not taken from the pools.
const names: Readonly<Record<string, RegExp>> = {
  Nodule: /nodul/i,
  Mass: /\bmass(es)?\b|cysts?\b|fibroadenomas?\b|tumou?r|carcinoma|lump|lesion|space.occupying/i,
  Calcification: /calci|macrocalc/i,
  Asymmetry: /asymmetr|symmetric/i,
  'Architectural Distortion': /distort|architecture/i,
  'Skin Thickening': /skin|thicken/i,
  'Lymph Node Enlargement': /\bnod(e|es|al)\b|adenopath|axilla|\bLNs?\b/i,
  'Intramammary Lymph Node': /intra(mammary|glandular)|IMLN|node.*breast|breast.*node|LN inside/i,
  'Nipple Retraction': /nipple|areola/i,
  'Skin Retraction': /skin|retract|outline/i,
  'Trabecular Thickening': /trabecul/i,
};

// Names that no other finding shares: where one is read, the finding is spoken of.
const unmistakable: Readonly<Record<string, RegExp>> = {
  Nodule: /\bnodules?\b/i,
  Mass: /(?<!body )\bmass(es)?\b/i,
  Calcification: /calcification/i,
  Asymmetry: /asymmetr(y|ies|ic density|ic densities)\b/i,
  'Architectural Distortion': /distortion|distorted/i,
  'Skin Thickening': /skin thickening|thickened skin/i,
  'Lymph Node Enlargement': /adenopathy|enlarged (axillary )?(lymph )?(nodes?|LNs?)/i,
  'Intramammary Lymph Node': /intramammary|IMLN/i,
  'Nipple Retraction': /nipple (retraction|inversion)|(retracted|inverted) nipple/i,
  'Skin Retraction': /skin retraction|retracted skin/i,
  'Trabecular Thickening': /trabecular thickening|thickened trabeculae/i,
};

const reports: readonly LabeledReport[] = [
  ...synthesize({ style: 'internal', parts: { test: 1200 }, seed: 11 }),
  ...synthesize({ style: 'external', parts: { test: 1200 }, seed: 12 }),
];

test('a finding that is not mentioned is not named', () => {
  const named = reports.flatMap(({ id, text, phenomena = {} }) =>
    Object.entries(unmistakable)
      .filter(([finding, name]) => phenomena[finding] === 'not-mentioned' && name.test(text))
      .map(([finding]) => `${id} ${finding}`),
  );
  expect(named).toEqual([]);
});

test('a finding that is there by its usual name is named', () => {
  const withoutName = ['unseen-synonym', 'typo', 'redaction', 'several-statements'];
  const missing = reports.flatMap(({ id, text, labels, phenomena = {} }) =>
    Object.entries(names)
      .filter(
        ([finding, name]) =>
          labels[finding] !== 'x' &&
          !withoutName.includes(phenomena[finding] ?? '') &&
          !name.test(text),
      )
      .map(([finding]) => `${id} ${finding} ${phenomena[finding] ?? ''}`),
  );
  expect(missing).toEqual([]);
});

const denial = /\b(no|nil|none|not|without|free|neither|never|negative|absent|absence|nothing)\b/i;
const gone =
  /resolved|no longer|no more|vanished|removed|excised|healed|cleared|disperses|previous|former|past|history|hx|XXXX|___|did not|described|clearance|treated|back to|operated|after vaccination/i;
const open =
  /exclud|hide|mask|obscure|sensitivity|request|evaluate|question is|referred|query|clin\.|\bcf\b|comparison|mentions|palpable/i;
const elsewhere =
  /contralateral|opposite|other side|other breast|port|scar of|compared with|remaining|homolateral|ipsilateral|nearby|same|adjacent|likewise|idem|similar|apart|save|except|beyond|other than/i;
const sideOf = (words: string): Set<string> => {
  const sides = new Set<string>();
  if (/\b(right|rt|R)\b|right-sided|both|bilateral|each breast/i.test(words)) sides.add('r');
  if (/\b(left|lt|L)\b|left-sided|both|bilateral|each breast/i.test(words)) sides.add('l');
  return sides;
};

/** Finding → sides on which plain affirmative sentences place it, read line by line under the last heading. */
function readSides(text: string): Map<string, Set<string>> {
  const sides = new Map<string, Set<string>>();
  for (const line of text.split('\n')) {
    const [, heading = '', rest = line] =
      /^((?:right|left|rt|lt)(?: breast)?|[A-Z][A-Za-z ]+): (.*)$/i.exec(line) ?? [];
    const under = sideOf(/^(right|left|rt|lt)/i.test(heading) ? heading : '');
    const body = under.size > 0 ? rest : line;
    for (const sentence of body.split(/(?<=[a-z0-9)]\.)\s+/i)) {
      if ([denial, gone, open, elsewhere].some((cue) => cue.test(sentence))) continue;
      const own = sideOf(sentence);
      for (const [finding, name] of Object.entries(unmistakable)) {
        if (!name.test(sentence)) continue;
        const known = sides.get(finding) ?? new Set<string>();
        for (const side of own.size > 0 ? own : under) known.add(side);
        sides.set(finding, known);
      }
    }
  }
  return sides;
}

test('plain sentences place findings on the sides of the gold and on no other', () => {
  const legal: Readonly<Record<string, string>> = { r: 'r', l: 'l', b: 'rl', o: '', x: '' };
  const wrong: string[] = [];
  const unread: string[] = [];
  let read = 0;
  for (const { id, text, labels, phenomena = {} } of reports)
    for (const [finding, sides] of readSides(text)) {
      read += sides.size;
      const value = labels[finding] ?? '';
      const stray = [...sides].filter((side) => !(legal[value] ?? '').includes(side));
      const about = `${id} ${finding} gold ${value} (${phenomena[finding] ?? ''}), read ${stray.join('')}`;
      if (stray.length > 0) (value === 'x' ? unread : wrong).push(about);
    }
  expect(wrong).toEqual([]);
  // A denial is misread where the word that denies is misspelt.
  expect(unread.length / read).toBeLessThan(0.002);
  expect(read).toBeGreaterThan(2000);
});

const styles: readonly [string, Style][] = [
  ['internal', internal],
  ['external', external],
];

test.each(styles)('%s phrases lie under the value their cue words say', (_, { phrases }) => {
  const misplaced: string[] = [];
  for (const [finding, values] of Object.entries(phrases))
    for (const [value, phenomena] of Object.entries(values))
      for (const [phenomenon, texts] of Object.entries(phenomena))
        for (const text of texts) {
          const asRead = text.replace('{No}', 'No').replace('{Nil}', 'Nil');
          const denied = denial.test(asRead);
          const absent = value === 'x' || value === 'none';
          const plain = ['phrase-side', 'quadrant', 'heading-side', 'unstated-side', 'measurement'];
          const wrong =
            (absent && phenomenon === 'negation' && !denied) ||
            (absent && ['resolved', 'history'].includes(phenomenon) && !gone.test(asRead)) ||
            (!absent && plain.includes(phenomenon) && /\{No\}|\{Nil\}/.test(text)) ||
            (value === 'b' &&
              phenomenon === 'bilateral-word' &&
              denied &&
              !text.includes('none of them'));
          if (wrong) misplaced.push(`${finding} ${value} ${phenomenon}: ${text}`);
        }
  expect(misplaced).toEqual([]);
});

test.each(styles)(
  '%s sentences name no finding they do not state',
  (_, { phrases, joints = [], blocks }) => {
    const stray: string[] = [];
    const check = (stated: readonly string[], texts: readonly string[]): void => {
      for (const text of texts)
        for (const [finding, name] of Object.entries(unmistakable))
          if (!stated.includes(finding) && name.test(text)) stray.push(`${finding}: ${text}`);
    };
    for (const [finding, values] of Object.entries(phrases))
      for (const phenomena of Object.values(values))
        check([finding], Object.values(phenomena).flat());
    for (const { says, text } of [...joints, ...(blocks?.style.joints ?? [])])
      check(Object.keys(says), text);
    expect(stray).toEqual([]);
  },
);

test.each(styles)('%s phrases: every finding has every value, no sentence twice', (_, style) => {
  expect(Object.keys(style.phrases)).toHaveLength(11);
  for (const values of Object.values(style.phrases)) {
    expect(Object.keys(values).sort()).toEqual(['b', 'here', 'l', 'none', 'o', 'r', 'x']);
    for (const value of ['r', 'x']) {
      const texts = Object.values(values[value] ?? {}).flat();
      expect(texts.filter((text, i) => texts.indexOf(text) < i)).toEqual([]);
    }
  }
});
