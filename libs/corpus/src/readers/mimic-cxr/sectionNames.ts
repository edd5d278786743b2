/**
 * Headings in lower case and the section each names; what is not here is decided by `mainSections` and `viewPhrases`.
 *
 * Source: the name table of the official section parser (MIT-LCS/mimic-cxr, `txt/section_parser.py`, MIT licence).
 */
const headings: Readonly<Record<string, readonly string[]>> = {
  preamble: ['preamble'],
  impression: [
    'impression',
    'conclusion',
    'findings and impression',
    'findings/impression',
    'ndication',
    'impresson',
    'imprression',
    'imoression',
    'impressoin',
    'imprssion',
    'impresion',
    'imperssion',
    'mpression',
    'impession',
    'findings/ impression',
  ],
  comparison: [
    'comparison',
    'comparisons',
    'reference exam',
    'comparison exam',
    'comparison film',
    'comparision',
    'comparsion',
    'comparrison',
    'comparisions',
  ],
  indication: [
    'indication',
    'reason for examination',
    'reason for exam',
    'clinical indication',
    'idication',
  ],
  findings: [
    'findings',
    'chest, two views',
    'finding',
    'findins',
    'findindgs',
    'findgings',
    'findngs',
    'findnings',
    'finidngs',
    'reference findings',
  ],
  examination: ['examination', 'exam', 'type of examination'],
  technique: ['technique'],
  history: ['history', 'clinical history', 'clinical information', 'patient history', 'pfi'],
  notification: ['notification'],
  recommendations: ['recommendation(s)', 'recommendations', 'recommendation'],
  addendum: ['addendum'],
  date: ['date'],
  comment: ['comment'],
  'wet read': ['wet read', 'wetread'],
};

/** Heading → section. */
export const sectionOfHeading: ReadonlyMap<string, string> = new Map(
  Object.entries(headings).flatMap(([section, names]) =>
    names.map((name): [string, string] => [name, section]),
  ),
);

/** A heading that contains one of these names that section; the first wins. */
export const mainSections: readonly string[] = [
  'impression',
  'findings',
  'history',
  'comparison',
  'addendum',
];

/** A heading that names a view opens the findings. */
export const viewPhrases: readonly string[] = [
  'chest',
  'portable',
  'pa and lateral',
  'lateral and pa',
  'ap and lateral',
  'lateral and ap',
  'frontal and',
  'two views',
  'frontal view',
  'pa view',
  'ap view',
  'one view',
  'lateral view',
  'bone window',
  'frontal upright',
  'frontal semi-upright',
  'ribs',
  'pa and lat',
];
