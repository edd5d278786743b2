import { describe, expect, test } from '@jest/globals';
import type { LabeledReport } from '@labelray/core';
import { scoredGlossary } from '../documents/scoredGlossary.ts';
import { evaluationSets } from '../evaluation/evaluationSets.ts';
import { namesOf } from '../language/nounPhrase.ts';
import { dataOptions, pretrainingSeed } from '../pretrain/recipes.ts';
import { plainShape } from '../questions/promptShape.ts';
import { schemes } from '../questions/scheme.ts';
import { scoredModalities, standardPretraining } from '../standardPretraining.ts';
import { entitiesInUse, objects, reservedEntities } from '../things/allThings.ts';
import { auditPretraining } from './auditPretraining.ts';
import { auditSample } from './auditSample.ts';
import { diversity } from './diversity.ts';
import { lexiconCoverage } from './lexiconCoverage.ts';
import { scoredNames } from './scoredNames.ts';

const scored = scoredNames(scoredModalities, scoredGlossary);
const standard = standardPretraining({ seed: pretrainingSeed, reports: 150, ...dataOptions });
const { unlabeled, studies } = standard;
const rows = auditSample(standard, 5000);

describe('questions about scored findings are found', () => {
  test.each([
    ['Pleural Effusion:', 'Pleural Effusion'], // name
    ['is there edema ?', 'Edema'],
    ['Fractures?', 'Fracture'], // plural
    ['PTX:', 'pneumothorax'], // glossary
    ['Status of collapsed lung:', 'pneumothorax'],
    ['Airspace Opacity:', 'Lung Opacity'], // alias
    ['What about LNE?', 'Lymph Node Enlargement'], // abbreviation
    ['broken ribs', 'fracture'],
    ['Is there an enlarged heart?', 'cardiomegaly'],
    ['kidney mass', 'Mass'], // a telling word, wherever it stands
    ['any hydropneumothorax?', 'Pneumothorax'], // rules
    ['Is there CAD-RADS 4A?', 'CAD-RADS'],
  ])('%s', (question, finding) => {
    expect(scored(question)?.toLowerCase()).toBe(finding.toLowerCase());
  });
  test.each(['Hiatal Hernia:', 'is there an enlarged liver ?', 'Any lung bulla?', 'A sofa?'])(
    'but not: %s',
    (question) => {
      expect(scored(question)).toBeUndefined();
    },
  );
});

test('no name of any thing is that of a scored finding', () => {
  const named = [...entitiesInUse, ...reservedEntities, ...objects].flatMap((thing) =>
    [thing.id, ...namesOf(thing)].filter(
      (name) => scored(plainShape.question(name, schemes.stated)) ?? scored(`is there ${name} ?`),
    ),
  );
  expect(named).toEqual([]);
});

const evaluation = Object.values(evaluationSets({ passages: 100 })).flat();

test('5,000 rows, the evaluation sets and all unlabeled reports share nothing with the studies and ask for none of their findings', () => {
  expect(studies.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'cxr internal train',
      'cxr external test',
      'mammo internal dev',
      'ccta internal test',
    ]),
  );
  expect(
    auditPretraining({ rows: [...rows, ...evaluation], unlabeled, studies, scored }),
  ).toMatchObject({
    rows: 5600,
    unlabeled: unlabeled.length,
    questionsAboutScoredFindings: 0,
    askedPlainDocuments: 0,
    identicalTexts: 0,
    nearIdentical: 0,
    sharedPatients: 0,
    sharedReportIds: 0,
    sharedTemplates: 0,
    examples: [],
  });
});

describe('each breach is counted', () => {
  const text = 'the quick brown fox jumps over the lazy dog and runs away from here';
  const study: LabeledReport = { id: 'S1', patientId: 'P1', text, sections: {}, labels: {} };
  const ready = {
    ...study,
    id: 'S2',
    patientId: 'P2',
    text: 'a department writes this normal text',
    phenomena: { A: 'template' },
  };
  const audit = auditPretraining({
    rows: [
      { text: 'x', branches: [{ question: 'Edema:', options: ['present', 'absent'], gold: 0 }] },
      { text: `${text}.`, branches: [] },
      { text: `${text} again`, branches: [], plain: true },
      { text: 'first a department writes this normal text and then more', branches: [] },
      { text: 'y', plain: true, branches: [{ question: 'Gout:', options: ['present'], gold: 0 }] },
    ],
    unlabeled: [{ id: 'S1', patientId: 'P1', modality: 'cxr', register: 'prose', text: 'z' }],
    studies: [{ name: 'cxr test', reports: [study, ready] }],
    scored,
  });
  test('by kind', () => {
    expect(audit).toMatchObject({
      questionsAboutScoredFindings: 1,
      askedPlainDocuments: 1,
      identicalTexts: 1,
      nearIdentical: 1,
      sharedPatients: 1,
      sharedReportIds: 1,
      sharedTemplates: 1,
    });
  });
  test('with examples', () => {
    expect(audit.examples).toEqual(
      expect.arrayContaining(['question "Edema:": edema', 'patient: S1', 'template in row 3']),
    );
  });
});

test('sentences of our own are varied: nine in ten of 20,000 differ', () => {
  const own = diversity(
    rows.filter(({ plain }) => !plain),
    { sentences: 20_000 },
  );
  expect(own.sentences).toBe(20_000);
  expect(own.distinctSentences / own.sentences).toBeGreaterThan(0.85);
  expect(own.distinctTexts / own.texts).toBeGreaterThan(0.99);
});

test('the rule lexicons know well below all phrasings of the test sets, above all those without the usual name', () => {
  const coverage = (name: string) => {
    const part = studies.find((other) => other.name === name);
    const modality = scoredModalities.find(({ id }) => name.startsWith(`${id} `));
    if (part === undefined || modality === undefined) throw new Error(name);
    return lexiconCoverage(modality, part.reports);
  };
  for (const name of ['cxr internal test', 'cxr external test', 'mammo external test']) {
    const { stated, found, byPhenomenon } = coverage(name);
    expect(found / stated).toBeGreaterThan(0.5);
    expect(found / stated).toBeLessThan(0.9);
    const unseen = byPhenomenon['unseen-synonym'];
    expect((unseen?.found ?? 0) / (unseen?.stated ?? 1)).toBeLessThan(found / stated);
  }
});
