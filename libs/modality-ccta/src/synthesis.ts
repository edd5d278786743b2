import { phraseBookSynthesizer, type PhraseBook } from '@labelray/corpus';
import { findings } from './findings.ts';

/**
 * Sentences of the internal style: finding → value → what a report says. Some name the finding in words that are in no
 * lexicon, deny or hedge it after the name, or report it as gone: a benchmark whose rules know every word proves nothing.
 */
const phrases: PhraseBook = {
  Mass: {
    '1': [
      'There is a {size} enhancing mass.',
      'Again seen is a {size} space-occupying lesion, unchanged.',
      'A lobulated tumor is present.',
    ],
    '0': [
      'No mass.',
      'A focal lesion is not identified.',
      'The previously described mass has resolved.',
    ],
    '-1': ['Possible {size} mass.', 'A neoplasm cannot be excluded.', 'Question of a small mass.'],
  },
  Fluid: {
    '1': [
      '{size} free fluid.',
      'Layering liquid is present.',
      'There is a {size} fluid collection.',
    ],
    '0': ['No free fluid.', 'No ascites or other collection.', 'The effusion has cleared.'],
    '-1': [
      'Trace fluid is possible.',
      'A collection cannot be ruled out.',
      'Probable small effusion.',
    ],
  },
  Fracture: {
    '1': ['Displaced fracture.', 'There is a {size} cortical break.', 'Old healed fracture.'],
    '0': ['No fracture.', 'The bones are intact.', 'Negative for acute fracture.'],
    '-1': [
      'Possible fracture.',
      'Nondisplaced fracture versus artifact.',
      'Suspected cortical break.',
    ],
  },
};

/** The same for the external style, in other words. */
const externalPhrases: PhraseBook = {
  Mass: {
    '1': ['{size} neoplastic lesion demonstrated.', 'Bulky soft tissue consistent with tumor.'],
    '0': ['Negative for neoplasm.', 'Mass lesion: none.'],
    '-1': ['Appearances may reflect a mass.', 'Differential includes a tumor.'],
  },
  Fluid: {
    '1': ['{size} effusion demonstrated.', 'Fluid-attenuation material is noted.'],
    '0': ['Ascites: none.', 'Interval resolution of the fluid.'],
    '-1': ['Findings suggest an effusion.', 'Fluid is difficult to exclude.'],
  },
  Fracture: {
    '1': ['Osseous discontinuity.', 'Fractured bone, healing.'],
    '0': ['Fracture: none.', 'Osseous structures unremarkable.'],
    '-1': ['Fracture is difficult to exclude.', 'Findings suggest an osseous injury.'],
  },
};

/** A small corpus with gold by construction. */
export const synthesize = phraseBookSynthesizer({
  id: 'ccta',
  findings,
  phrases,
  externalPhrases,
  fillers: { size: ['small', 'moderate', 'large'] },
  // Sentences about what is not asked: reports are full of them.
  extras: ['Good image quality.', 'Comparison: none.', 'Degenerative changes of the spine.'],
  mentioned: 0.7,
});
