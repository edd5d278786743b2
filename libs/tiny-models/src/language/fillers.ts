import { pick, randomInteger, type Random } from '@labelray/core';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const studies = [
  'the prior study',
  'the previous examination',
  'the last visit',
  'the last admission',
  'the outside images',
  'the film of',
];

/** A date or an earlier examination, as often as not removed by de-identification: "___", "12 May", "5/8/2014". */
export function date(random: Random): string {
  const draw = random();
  if (draw < 0.3) return '___';
  if (draw < 0.4) return 'XXXX';
  if (draw < 0.55) return `${1 + randomInteger(random, 28)} ${pick(months, random)}`;
  if (draw < 0.65)
    return `${1 + randomInteger(random, 28)} ${pick(months, random)} ${2001 + randomInteger(random, 23)}`;
  if (draw < 0.75)
    return `${1 + randomInteger(random, 12)}/${1 + randomInteger(random, 28)}/${2000 + randomInteger(random, 24)}`;
  const study = pick(studies, random);
  return study.endsWith('of')
    ? `${study} ${1 + randomInteger(random, 28)} ${pick(months, random)}`
    : study;
}

/** A size: "4 mm", "1.2 cm", "12 x 8 mm". */
export function size(random: Random): string {
  const draw = random();
  if (draw < 0.4) return `${2 + randomInteger(random, 48)} mm`;
  if (draw < 0.7) return `${1 + randomInteger(random, 8)}.${randomInteger(random, 10)} cm`;
  if (draw < 0.85) return `${4 + randomInteger(random, 40)} x ${3 + randomInteger(random, 30)} mm`;
  return `${1 + randomInteger(random, 9)} cm`;
}
