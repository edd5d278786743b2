/**
 * Studies whose report the official sectioning gets wrong, and what is labeled of them instead: 23 by the name of the
 * section, 31 by a range of characters [from, to), 8 of them empty.
 *
 * Source: the custom rules of the official section parser (MIT-LCS/mimic-cxr, `txt/section_parser.py`, MIT licence);
 * study ids and offsets, no text.
 */
const bySection: Readonly<Record<string, readonly string[]>> = {
  recommendations: [
    '50913680',
    '59768032',
    '59067458',
    '59087630',
    '58157373',
    '56482935',
    '58375018',
  ],
  examination: ['59363654', '53356173', '50743547', '59215320', '55157853'],
  technique: ['59279892', '53202765', '50808053'],
  indication: ['57936451', '50058765', '51966317', '55124749', '54365831', '54654948'],
  note: ['56451190'],
  history: ['51491012'],
};

const byRange: Readonly<Record<string, readonly [from: number, to: number]>> = {
  '50525523': [201, 349],
  '57564132': [233, 554],
  '59982525': [313, 717],
  '53488209': [149, 475],
  '54875119': [234, 988],
  '50196495': [59, 399],
  '56579911': [59, 218],
  '52648681': [292, 631],
  '59889364': [172, 453],
  '53514462': [73, 377],
  '59505494': [59, 450],
  '53182247': [59, 412],
  '51410602': [47, 320],
  '56412866': [522, 822],
  '54986978': [59, 306],
  '59003148': [262, 505],
  '57150433': [61, 394],
  '56760320': [219, 457],
  '59562049': [158, 348],
  '52674888': [145, 296],
  '55258338': [192, 568],
  '59330497': [140, 655],
  '52119491': [179, 454],
  '58235663': [0, 0],
  '50798377': [0, 0],
  '54168089': [0, 0],
  '53071062': [0, 0],
  '56724958': [0, 0],
  '54231141': [0, 0],
  '53607029': [0, 0],
  '52035334': [0, 0],
};

/** What is labeled of a study in place of its sections. */
export type SectionException =
  { readonly section: string } | { readonly from: number; readonly to: number };

/** Study id, eight digits, → its exception. */
export const sectionExceptions: ReadonlyMap<string, SectionException> = new Map([
  ...Object.entries(bySection).flatMap(([section, studies]) =>
    studies.map((study): [string, SectionException] => [study, { section }]),
  ),
  ...Object.entries(byRange).map(([study, [from, to]]): [string, SectionException] => [
    study,
    { from, to },
  ]),
]);
