import { templates } from '../language/template.ts';

/** What may stand around a clause without changing what it states. */
export const clauseFrames = {
  prose: templates([
    '{clause}.',
    '{clause}{, as before|, as on the last study|, as already known|, unchanged}.',
    '{Today|On this study|On the current images|At present|In this patient} {clause}.',
    'As on {date}, {clause}.',
    '{clause}, which is {unchanged|no different} {since|from} {date}.',
    'It is {noted|seen|evident} that {clause}.',
    'Moreover, {clause}.',
    'Compared with {date}, {clause} {as before|once more|again}.',
    'The images show that {clause}.',
    '{clause}, in {agreement|line} with {date}.',
    'On {date} as well as today {clause}.',
  ]),
  telegram: templates([
    '{clause}.',
    '{clause}, {idem|unchanged|as known}.',
    '{clause} (cf. {date}).',
    'Today {clause}.',
    '{clause} as on {date}.',
    'As of {date} {clause}.',
    '{clause}{, in comparison constant|, same as before|, no change}.',
  ]),
} as const;
