import type { Nouns } from '@labelray/corpus';

/**
 * Noun phrases, internal style: `bare` with the side said elsewhere in the sentence, `absent` after a denial, `concluded`
 * and `concludedBoth` in impressions, `name` as a reason for the examination, `hidden` what dense tissue may obscure,
 * `lookalike` whole sentences whose words resemble the finding's without stating it.
 */
export const nouns: Nouns = {
  Nodule: {
    bare: ['a {size} nodule', 'a {mm} mm nodule', 'a {margin} nodule'],
    absent: ['nodule', 'nodules'],
    concluded: ['Nodule {atAny}, BI-RADS {birads}'],
    concludedBoth: ['Nodules {atSide}, probably benign'],
    name: ['nodule'],
    hidden: ['small nodules'],
    lookalike: [
      'The parenchyma has a nodular texture.',
      'Nodular glandular pattern, as before.',
      'The glandular pattern is fibronodular.',
    ],
  },
  Mass: {
    bare: ['a {shape} mass', 'a {margin} mass', 'a {cm} cm mass', 'a {shape}, {margin} mass'],
    absent: ['mass', 'dominant mass', 'suspicious mass', 'discrete mass'],
    concluded: ['Suspicious mass {atAny}, BI-RADS {birads}', 'Mass {atAny}, ultrasound advised'],
    concludedBoth: ['Masses {atSide}, ultrasound advised'],
    name: ['palpable mass', 'mass'],
    hidden: ['small masses', 'a mass'],
    lookalike: [
      'The body mass index limits positioning.',
      'Radiopaque marker at the palpable area.',
    ],
  },
  Calcification: {
    bare: [
      'a group of {form} calcifications',
      'a cluster of {badform} calcifications',
      'a line of vascular calcifications',
    ],
    absent: ['suspicious calcifications', 'microcalcifications', 'clustered calcifications'],
    concluded: ['Calcifications {atAny}, BI-RADS {birads}', 'Calcifications {atAny}, benign'],
    concludedBoth: ['Benign calcifications {atSide}'],
    name: ['calcifications'],
    hidden: ['faint calcifications'],
    lookalike: ['Deodorant particles project over the skin fold.', 'A biopsy clip is in place.'],
  },
  Asymmetry: {
    bare: ['a focal asymmetry', 'a {kind} asymmetry', 'asymmetric tissue'],
    absent: ['asymmetry', 'focal asymmetry', 'suspicious asymmetry'],
    concluded: ['Focal asymmetry {atAny}, additional views advised'],
    concludedBoth: ['Asymmetries {atSide}, additional views advised'],
    name: ['asymmetry'],
    lookalike: [
      'The right breast is smaller than the left.',
      'Breast size differs slightly between the sides.',
    ],
  },
  'Architectural Distortion': {
    bare: ['architectural distortion', 'an area of architectural distortion'],
    absent: ['architectural distortion', 'distortion'],
    concluded: ['Architectural distortion {atAny}, BI-RADS {birads}'],
    concludedBoth: ['Postsurgical distortion {atSide}'],
    name: ['distortion'],
    lookalike: ['A surgical scar marker is in place.', 'Postoperative scar, well healed.'],
  },
  'Skin Thickening': {
    bare: ['skin thickening', 'thickening of the skin'],
    absent: ['skin thickening'],
    concluded: ['Skin thickening {atPlain}'],
    concludedBoth: ['Skin thickening {atSide}'],
    name: ['skin thickening'],
    lookalike: ['Skin markers denote moles.', 'A skin fold projects over the axilla.'],
  },
  'Lymph Node Enlargement': {
    bare: ['an enlarged axillary lymph node', 'axillary adenopathy'],
    absent: ['axillary adenopathy', 'axillary lymphadenopathy', 'enlarged axillary nodes'],
    concluded: ['Adenopathy in {axillaPlain}, BI-RADS {birads}', 'Enlarged nodes in {axillaPlain}'],
    concludedBoth: ['Bilateral axillary adenopathy'],
    name: ['axillary adenopathy'],
    lookalike: ['Surgical clips in the axilla after sentinel node biopsy.'],
  },
  'Intramammary Lymph Node': {
    bare: ['an intramammary lymph node', 'a benign intramammary node'],
    absent: ['intramammary lymph node'],
    concluded: ['Intramammary lymph node {atAny}, benign'],
    concludedBoth: ['Intramammary lymph nodes {atSide}, benign'],
    name: ['intramammary lymph node'],
  },
  'Nipple Retraction': {
    bare: ['nipple retraction', 'nipple inversion'],
    absent: ['nipple retraction', 'nipple inversion'],
    concluded: ['Nipple retraction {atPlain}'],
    concludedBoth: ['Nipple retraction {atSide}'],
    name: ['nipple retraction'],
    lookalike: [
      'The nipple is not in profile on the CC view.',
      'Clear nipple discharge is reported.',
    ],
  },
  'Skin Retraction': {
    bare: ['skin retraction', 'focal skin retraction'],
    absent: ['skin retraction'],
    concluded: ['Skin retraction {atPlain}'],
    concludedBoth: ['Skin retraction {atSide}'],
    name: ['skin retraction'],
  },
  'Trabecular Thickening': {
    bare: ['trabecular thickening', 'diffuse trabecular thickening'],
    concluded: ['Trabecular thickening {atPlain}'],
    concludedBoth: ['Trabecular thickening {atSide}'],
    absent: ['trabecular thickening'],
    name: ['trabecular thickening'],
    lookalike: ['Parenchymal edema after radiation.', 'Edema of the breast after surgery.'],
  },
};
