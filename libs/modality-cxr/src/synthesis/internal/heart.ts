import type { Phrases } from '@labelray/corpus';

/** Heart and mediastinum, internal style. */
export const heart: Phrases = {
  Cardiomegaly: {
    '1': {
      plain: [
        'There is {degree} cardiomegaly.',
        'The heart is {degreely} enlarged.',
        'Cardiac silhouette is {degreely} enlarged.',
        'The cardiac silhouette appears enlarged[, accentuated by AP technique].',
        'Heart size is <at least mildly |>increased.',
        '{Degree} enlargement of the cardiac silhouette is {seen}.',
      ],
      stable: [
        '{Unchanged} {degree} cardiomegaly.',
        '{Degree} cardiomegaly is {unchanged} {since}.',
        'The heart remains {degreely} enlarged.',
        'Enlargement of the cardiac silhouette is long-standing.',
      ],
      change: [
        'Cardiomegaly has <progressed|increased slightly|become more pronounced> {since}.',
        'The enlarged heart is somewhat smaller than {before}.',
      ],
      measurement: [
        'The cardiothoracic ratio measures {ratio}, in keeping with an enlarged heart.',
        'The heart is enlarged with a transverse diameter of {heartcm} cm.',
      ],
      'unseen-synonym': [
        'The heart takes up more than half the width of the chest.',
        'The transverse diameter of the heart exceeds half of the thoracic width.',
        'The heart is <big|bulky|boot-shaped and large>.',
        'The left heart border reaches the lateral chest wall.',
        'There is four-chamber enlargement of the heart.',
        'Left ventricular prominence with a rounded, broad apex and a cardiothoracic ratio above one half.',
        'The heart is wider than expected, even for a portable technique.',
      ],
    },
    '0': {
      normality: [
        'The heart is normal in size.',
        'Heart size is <normal|within normal limits|unremarkable>.',
        'Cardiac silhouette is <normal in size|within normal limits|unremarkable>.',
        'Normal heart size.',
        'The cardiac silhouette is of normal size and configuration.',
        'Heart size remains normal.',
      ],
      negation: [
        '{No} cardiomegaly.',
        '{No} cardiac enlargement.',
        'The heart is not enlarged.',
        'No enlargement of the cardiac silhouette.',
      ],
      'post-negation': ['Cardiomegaly is not {present}.'],
      resolved: ['Previously described cardiomegaly is no longer apparent.'],
      measurement: ['The cardiothoracic ratio is {normalratio}, which is normal.'],
      'unseen-synonym': [
        'The heart occupies well under half of the thoracic diameter.',
        'The heart is small in <caliber|size> and vertically oriented.',
        'The cardiothoracic ratio is well below one half.',
      ],
    },
    '-1': {
      hedge: [
        'Heart size is borderline enlarged.',
        'There may be mild cardiomegaly[, although the AP projection exaggerates heart size].',
        'Possible {degree} cardiomegaly.',
        'The heart is probably mildly enlarged.',
        'Apparent enlargement of the cardiac silhouette could be due to low lung volumes or true cardiomegaly.',
        'Borderline cardiomegaly.',
        'Questionable enlargement of the heart.',
      ],
      'cannot-exclude': [
        'Mild cardiomegaly cannot be excluded on this AP view.',
        'Cardiac enlargement is not excluded given the low lung volumes.',
      ],
      'not-assessable': [
        'Heart size cannot be assessed because the left border is hidden.',
        'Evaluation of heart size is limited by patient rotation.',
      ],
      'unseen-synonym': [
        'The heart takes up close to half of the chest width, perhaps slightly more.',
        'The heart appears generous, which may be projectional.',
      ],
    },
  },
  'Enlarged Cardiomediastinum': {
    '1': {
      plain: [
        'The mediastinum is {degreely} widened.',
        'There is widening of the superior mediastinum.',
        '{Degree} mediastinal widening is {seen}.',
        'Enlarged mediastinal contour.',
        'The mediastinal silhouette is enlarged.',
      ],
      'anatomical-ambiguity': [
        'The cardiomediastinal silhouette is {degreely} enlarged.',
        '{Degree} enlargement of the cardiomediastinal silhouette.',
      ],
      stable: [
        'Widened mediastinum is {unchanged} {since}.',
        'The cardiomediastinal silhouette remains {degreely} enlarged.',
      ],
      change: ['The mediastinal contour has widened {since}.'],
      measurement: [
        'The upper mediastinum is widened to {mediastinumcm} cm at the level of the arch.',
      ],
      'unseen-synonym': [
        'The paratracheal stripe is thickened and the mediastinal shadow is broad.',
        'The central soft-tissue shadow above the heart is too broad.',
        'Fullness of the upper mediastinum bulging beyond the expected contour on both sides.',
        'There is bulging of the <right|left> upper mediastinal border.',
      ],
    },
    '0': {
      normality: [
        'Mediastinal contours are <normal|unremarkable|within normal limits>.',
        'The mediastinal silhouette is {normal}.',
        'Mediastinal <and hilar |>contours are {normal}.',
        'The mediastinum is {normal}.',
      ],
      'anatomical-ambiguity': [
        'The cardiomediastinal silhouette is {normal}.',
        'Cardiomediastinal contours are {normal}.',
        'Normal cardiomediastinal silhouette.',
      ],
      negation: ['{No} mediastinal widening.', 'The mediastinum is not widened.'],
      'post-negation': ['Widening of the mediastinum is not {present}.'],
      resolved: ['Mediastinal widening seen {before} has resolved.'],
      'unseen-synonym': [
        'The mediastinal shadow is narrow and sharply outlined.',
        'The paratracheal stripe and the aortopulmonary window are preserved, with a slim upper mediastinum.',
      ],
    },
    '-1': {
      hedge: [
        'The mediastinum may be slightly widened.',
        'Apparent widening of the mediastinum is likely projectional.',
        'Possible mediastinal widening, probably due to supine positioning.',
        'The cardiomediastinal silhouette is borderline enlarged.',
        'Mild prominence of the mediastinum may reflect vessel tortuosity or true widening.',
      ],
      'cannot-exclude': [
        'Mediastinal widening cannot be excluded on this rotated film.',
        'An enlarged mediastinum is not excluded.',
      ],
      'not-assessable': ['The width of the mediastinum cannot be judged on this rotated image.'],
      'unseen-synonym': [
        'The upper mediastinal shadow looks somewhat broad, perhaps because of the supine position.',
      ],
    },
  },
};
