import type { Chances, Population, Profile } from '@labelray/corpus';

/** Chances of a finding: on either side alone (each), on both sides, stated without a side, denied. */
type Row = readonly [oneSide: number, both: number, unstated: number, denied: number];

const chances = (rows: Readonly<Record<string, Row>>): Chances =>
  Object.fromEntries(
    Object.entries(rows).map(([finding, [oneSide, b, o, x]]) => [
      finding,
      { r: oneSide, l: oneSide, b, o, x },
    ]),
  );

/** Chances on the diseased side, on the other one, on both. */
type Diseased = Readonly<
  Record<string, readonly [here: number, there: number, both: number, denied: number]>
>;

/** The same disease once on the right and once on the left. */
const oneSided = (id: string, weight: number, rows: Diseased): Profile[] =>
  (['r', 'l'] as const).map((side) => ({
    id: `${id} ${side}`,
    weight: weight / 2,
    chances: Object.fromEntries(
      Object.entries(rows).map(([finding, [here, there, b, x]]) => [
        finding,
        side === 'r' ? { r: here, l: there, b, x } : { r: there, l: here, b, x },
      ]),
    ),
  }));

const findings = [
  'Nodule',
  'Mass',
  'Calcification',
  'Asymmetry',
  'Architectural Distortion',
  'Skin Thickening',
  'Lymph Node Enlargement',
  'Intramammary Lymph Node',
  'Nipple Retraction',
  'Skin Retraction',
  'Trabecular Thickening',
];

const cancer: Diseased = {
  Mass: [0.7, 0.03, 0.03, 0.1],
  Calcification: [0.38, 0.06, 0.1, 0.16],
  Asymmetry: [0.16, 0.03, 0.02, 0.1],
  'Architectural Distortion': [0.17, 0.01, 0.01, 0.16],
  'Skin Thickening': [0.13, 0.005, 0.01, 0.25],
  'Lymph Node Enlargement': [0.36, 0.02, 0.07, 0.28],
  'Nipple Retraction': [0.13, 0.01, 0.01, 0.2],
  'Skin Retraction': [0.07, 0.005, 0.005, 0.2],
  'Trabecular Thickening': [0.05, 0.005, 0.01, 0.06],
};
const inflammation: Diseased = {
  Mass: [0.45, 0.02, 0.02, 0.2],
  'Skin Thickening': [0.75, 0.01, 0.08, 0.02],
  'Trabecular Thickening': [0.55, 0.01, 0.06, 0.02],
  'Lymph Node Enlargement': [0.5, 0.02, 0.08, 0.15],
  'Nipple Retraction': [0.3, 0.01, 0.02, 0.15],
  'Skin Retraction': [0.2, 0.01, 0.02, 0.15],
};
const operated: Diseased = {
  Calcification: [0.32, 0.06, 0.08, 0.2],
  'Architectural Distortion': [0.34, 0.01, 0.02, 0.08],
  'Skin Thickening': [0.3, 0.01, 0.02, 0.15],
  'Skin Retraction': [0.16, 0.005, 0.01, 0.12],
  'Trabecular Thickening': [0.17, 0.005, 0.01, 0.05],
};

/** One hospital: screening and diagnostic examinations of women, rarely men, nearly all of them seen once. */
export const internalPopulation: Population = {
  people: { female: 0.985, ages: [30, 89], examinations: [100, 1.1] },
  findings,
  chances: chances({
    Nodule: [0.06, 0.03, 0.0015, 0.14],
    Mass: [0.1, 0.06, 0.003, 0.36],
    Calcification: [0.16, 0.17, 0.003, 0.3],
    Asymmetry: [0.05, 0.015, 0.0012, 0.2],
    'Architectural Distortion': [0.015, 0.006, 0.001, 0.3],
    'Skin Thickening': [0.008, 0.006, 0.001, 0.26],
    'Lymph Node Enlargement': [0.045, 0.03, 0.0025, 0.34],
    'Intramammary Lymph Node': [0.025, 0.012, 0.0008, 0.02],
    'Nipple Retraction': [0.008, 0.008, 0.0006, 0.22],
    'Skin Retraction': [0.004, 0.003, 0.0006, 0.18],
    'Trabecular Thickening': [0.005, 0.006, 0.0006, 0.05],
  }),
  profiles: [
    {
      id: 'healthy',
      weight: 32,
      chances: {
        ...Object.fromEntries(
          findings.map((finding) => [finding, { r: 0.004, l: 0.004, b: 0.004 }]),
        ),
        Calcification: { r: 0.05, l: 0.05, b: 0.06 },
      },
    },
    { id: 'benign changes', weight: 33, chances: {} },
    ...oneSided('cancer', 22, cancer),
    ...oneSided('inflammation', 3, inflammation),
    ...oneSided('operated', 8, operated),
    {
      id: 'disease of the nodes',
      weight: 2,
      chances: { 'Lymph Node Enlargement': { r: 0.1, l: 0.1, b: 0.7, x: 0.02 } },
    },
  ],
  implausible: [],
  persistence: 0.6,
};

/** Another hospital: mostly patients with symptoms, more tumours and fewer reported nodes. */
export const externalPopulation: Population = {
  ...internalPopulation,
  people: { female: 1, ages: [24, 84], examinations: [1] },
  chances: chances({
    Nodule: [0.012, 0.006, 0.0012, 0.12],
    Mass: [0.11, 0.05, 0.0022, 0.36],
    Calcification: [0.09, 0.09, 0.0022, 0.4],
    Asymmetry: [0.08, 0.005, 0.0016, 0.1],
    'Architectural Distortion': [0.025, 0.004, 0.0012, 0.2],
    'Skin Thickening': [0.012, 0.006, 0.0012, 0.4],
    'Lymph Node Enlargement': [0.02, 0.01, 0.0012, 0.2],
    'Intramammary Lymph Node': [0.03, 0.012, 0.0012, 0.02],
    'Nipple Retraction': [0.012, 0.003, 0.0008, 0.2],
    'Skin Retraction': [0.006, 0.002, 0.0008, 0.2],
    'Trabecular Thickening': [0.015, 0.006, 0.0008, 0.1],
  }),
  profiles: [
    { id: 'healthy', weight: 18, chances: internalPopulation.profiles[0]?.chances ?? {} },
    { id: 'benign changes', weight: 37, chances: {} },
    ...oneSided('cancer', 33, {
      ...cancer,
      'Lymph Node Enlargement': [0.12, 0.01, 0.02, 0.2],
      Mass: [0.74, 0.04, 0.08, 0.06],
    }),
    ...oneSided('inflammation', 5, inflammation),
    ...oneSided('operated', 7, operated),
  ],
};
