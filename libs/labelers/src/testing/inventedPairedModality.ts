import type { Finding, Modality, Value } from '@labelray/core';

/** Codes unlike mammography's, so that nothing can lean on those. */
const values: readonly Value[] = [
  { code: 'dex', word: 'right', meaning: 'in the right ear', role: 'present' },
  { code: 'sin', word: 'left', meaning: 'in the left ear', role: 'present' },
  { code: 'two', word: 'both', meaning: 'in both ears', role: 'present' },
  { code: 'none', word: 'none', meaning: 'absent or not mentioned', role: 'unmentioned' },
  { code: 'where', word: 'unclear', meaning: 'side not stated', role: 'obscure' },
];

const finding = (id: string): Finding => ({
  ...{ id, name: id, abbreviation: id.slice(0, 2), definition: id, values },
  unmentioned: 'none',
  scored: true,
});

/** A pair of ears: enough of a modality to test sides with. */
export const inventedPairedModality: Modality = {
  id: 'ears',
  title: 'Ears',
  findings: [finding('Polyp'), finding('Scar'), finding('Swelling')],
  instruction: '',
  lexicon: {
    findings: {
      Polyp: { mentions: ['polyp|polyps'] },
      Scar: { mentions: ['scar|scars|scarring'] },
      Swelling: {
        mentions: ['swelling', 'swelling of the? left|right ear'],
        anatomy: ['drum', 'ear? drum'],
        abnormal: ['swollen'],
      },
    },
    denials: { before: ['excision of'], near: ['excised'], after: ['was|were excised'] },
    assertions: ['scattered'],
    sides: {
      first: { code: 'dex', words: ['right sided?', 'rt'], headings: ['r'] },
      second: { code: 'sin', words: ['left sided?', 'lt'], headings: ['l'] },
      both: { code: 'two', words: ['bilateral|bilaterally', 'both ears|sides'] },
      other: ['contralateral', 'opposite ear|side'],
      same: ['ipsilateral', 'same ear|side'],
      organs: ['ear|ears|side|drum'],
      unmentions: ['compared with|to the? left|right ear?', 'than on the? left|right'],
      headings: ['findings|impression'],
      background: ['history|comparison'],
      past: ['the previous examination showed'],
      abbreviations: ['rt', 'lt'],
    },
  },
};
