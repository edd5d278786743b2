import { expect, test } from '@jest/globals';
import type { LabeledReport } from '@labelray/core';
import type { Style } from '@labelray/corpus';
import { external } from './external/external.ts';
import { internal } from './internal/internal.ts';
import { synthesize } from './synthesize.ts';

// A second path to the gold: names as a reader would look for them, written for this test and not taken from the pools.
const names: Readonly<Record<string, RegExp>> = {
  'Enlarged Cardiomediastinum': /mediastin|\bCM silhouette/i,
  Cardiomegaly: /cardiomegal|heart|\bcor\b|cardiac|\bCTR|cardiothoracic/i,
  'Lung Lesion': /nodul|\bmass|lesion|tumou?r|round focus/i,
  'Lung Opacity':
    /opaci|infiltrat|shadowing|air-?space|increased density|densit|lungs?( fields?)? [^.]*clear|pulmones|clear lungs|lungs: clear|lung fields|lungs and pleural spaces|lungs \+ pleural|heart and lungs/i,
  Edema: /o?edema|congest|overload|vascula|pulmonary vessels|prominent vessels|overhydrat/i,
  Consolidation: /consolidat/i,
  Pneumonia: /pneumoni|infecti/i,
  Atelectasis: /(at|dyst)elect|collaps|volume loss|loss of volume|re-expan|re-aerat/i,
  Pneumothorax: /pneumothora|\bptx|pleural (spaces|cavities)/i,
  'Pleural Effusion':
    /effusion|costophrenic|\bCP(As)?\b|recess|sinus|pleural (spaces|cavities|collection)|fluid/i,
  'Pleural Other': /pleural?( surfaces)? |plaque|fibrothorax|apical cap/i,
  Fracture: /fractur|\bbon[ey]|#|ribs? |osseous|skeleton/i,
  'Support Devices':
    /tube|cathet|pace|\blines?\b|wire|clip|valve|\bETT|NGT|\bC?VC|PPM|drain|PICC|\bport|ICD|hardware|device|foreign|stap|metalw|extub|osteosyn|pacing|cannula|vascath/i,
};

// Names that another finding or a neighbouring structure does not share: where one is read, the finding is spoken of.
const unmistakable: Readonly<Record<string, RegExp>> = {
  Cardiomegaly: /cardiomegal/i,
  'Lung Lesion': /lung (nodule|mass)|pulmonary nodule|coin/i,
  'Lung Opacity': /opacit|infiltrat|air-?space (dis|shad|opac)/i,
  Edema: /pulmonary (o?edema|v\w+ congestion)|interstitial o?edema|kerley/i,
  Consolidation: /consolidat/i,
  Pneumonia: /pneumonia/i,
  Atelectasis: /atelectas|lobar collapse/i,
  Pneumothorax: /pneumothora|\bptx/i,
  'Pleural Effusion': /(?<!pericardial )effusion/i,
  'Pleural Other': /plaque|pleural (thick|scar)|fibrothorax/i,
  Fracture: /fracture/i,
  'Support Devices': /pacemaker|\bPICC|endotracheal|\bNGT/i,
};

const reports: readonly LabeledReport[] = [
  ...synthesize({ style: 'internal', parts: { test: 1500 }, seed: 11 }),
  ...synthesize({ style: 'external', parts: { test: 1500 }, seed: 12 }),
];
// A second voice may describe what the first one names, and the other way round.
const withoutName = [
  'unseen-synonym',
  'typo',
  'redaction',
  'summary',
  'contradiction',
  'several-statements',
];

test('a finding that is not mentioned is not named', () => {
  const named = reports.flatMap(({ id, text, phenomena = {} }) =>
    Object.entries(unmistakable)
      .filter(([finding, name]) => phenomena[finding] === 'not-mentioned' && name.test(text))
      .map(([finding]) => `${id} ${finding}`),
  );
  expect(named).toEqual([]);
});

test('a finding that is stated by name is named', () => {
  const missing = reports.flatMap(({ id, text, labels, phenomena = {} }) =>
    Object.entries(names)
      .filter(
        ([finding, name]) =>
          labels[finding] !== 'nm' &&
          !withoutName.includes(phenomena[finding] ?? '') &&
          !name.test(text),
      )
      .map(([finding]) => `${id} ${finding} ${phenomena[finding] ?? ''}`),
  );
  expect(missing).toEqual([]);
});

const denial = /\b(no|neither|nil|not|without|free|none|neg(ative)?|never)\b/i;
const doubt =
  /\?|\b(may|might|could|possib\w*|probab\w*|likely|suspect\w*|suspicio\w*|question\w*|equivocal|borderline|perhaps|impression|not (excluded|excludable|measurable|assessable)|cannot|difficult|limited|appear\w*|apparent|likel\w*|raised|unclear|unlikely|debatable|conceivable|concern\w*|presumed|suggest\w*|could|versus|DD|compatible|consideration|considered|favored|hint|limit|about|rather|close|roughly|hovers|if|whether|real|or|not quite|is a thought|would fit)\b/i;
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
          const wrong =
            (value === '-1' && !doubt.test(asRead)) ||
            (value === '0' && phenomenon === 'negation' && !denial.test(asRead)) ||
            (value === '1' &&
              ['plain', 'measurement'].includes(phenomenon) &&
              /\{No\}|\{Nil\}|\?/.test(text)) ||
            (value === '1' &&
              phenomenon === 'plain' &&
              denial.test(asRead.replace('without tension', '')));
          if (wrong) misplaced.push(`${finding} ${value} ${phenomenon}: ${text}`);
        }
  expect(misplaced).toEqual([]);
});

test.each(styles)(
  '%s sentences name no finding they do not state',
  (_, { phrases, joints = [] }) => {
    const stray: string[] = [];
    const check = (stated: readonly string[], texts: readonly string[]): void => {
      for (const text of texts)
        for (const [finding, name] of Object.entries(unmistakable))
          if (!stated.includes(finding) && name.test(text)) stray.push(`${finding}: ${text}`);
    };
    for (const [finding, values] of Object.entries(phrases))
      for (const phenomena of Object.values(values))
        check([finding], Object.values(phenomena).flat());
    for (const { says, text } of joints) check(Object.keys(says), text);
    expect(stray).toEqual([]);
  },
);

test.each(styles)(
  '%s phrases: every finding has every value, and no phrase is written twice',
  (_, style) => {
    const { phrases } = style;
    expect(Object.keys(phrases)).toHaveLength(13);
    const texts = Object.values(phrases).flatMap((values) => {
      expect(Object.keys(values).sort()).toEqual(['-1', '0', '1']);
      return Object.values(values).flatMap((phenomena) => Object.values(phenomena).flat());
    });
    expect(texts.filter((text, i) => texts.indexOf(text) < i)).toEqual([]);
  },
);
