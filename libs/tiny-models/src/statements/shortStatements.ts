import { templates } from '../language/template.ts';

/** What is said of a name: an answer, and statements that give it. */
export type StatementFrames = Readonly<Record<string, ReturnType<typeof templates>>>;

/** The plainest ways to say it, as often before the name as behind it. */
const plain = {
  present: templates([
    'There is {x}.',
    'Small {x}.',
    '{X}: present.',
    '{X} is seen.',
    'Again {x}.',
    'New {x}.',
    '{X} noted.',
    'Unchanged {x}.',
  ]),
  absent: templates([
    'No {x}.',
    'No evidence of {x}.',
    '{X}: absent.',
    '{X} is not seen.',
    'There is no {x}.',
    '{X}: none.',
    'Without {x}.',
    '{X} has resolved.',
  ]),
  uncertain: templates([
    'Possible {x}.',
    '?{x}.',
    '{X}: uncertain.',
    '{X} is suspected.',
    'There may be {x}.',
    '{X} cannot be excluded.',
    'Questionable {x}.',
    'Perhaps {x}.',
  ]),
} as const satisfies StatementFrames;

/** The plainest ways to tell a side; what is there on no told side is "obscure". */
const sided: StatementFrames = {
  right: templates([
    'Right {x}.',
    'Right-sided {x}.',
    '{X} on the right.',
    '{X}: right.',
    'On the right there is {x}.',
    '{X} of the right side.',
  ]),
  left: templates([
    'Left {x}.',
    'Left-sided {x}.',
    '{X} on the left.',
    '{X}: left.',
    'On the left there is {x}.',
    '{X} of the left side.',
  ]),
  both: templates([
    'Bilateral {x}.',
    'Right and left {x}.',
    '{X} on both sides.',
    '{X}: right and left.',
    'On both sides there is {x}.',
    '{X} bilaterally.',
  ]),
  none: plain.absent,
  obscure: plain.present,
};

/** What may stand behind a name in notes without saying whether it is there. */
const behind =
  '{|||| left| right| on the left| on the right| L| R| (L)| (R)| both sides| bilaterally| upper pole| at the base| 2 cm| 8 mm|, size 4 cm}';

/** Notes: a bare name is there, and a word that denies or doubts may stand far from it or behind it. */
const notes: StatementFrames = {
  present: templates([
    ...Array.from({ length: 6 }, () => `{X}${behind}.`),
    ...['Left {x}.', 'Right {x}.', `{Small|Large|Mild|Marked|Old|Subtle} {x}${behind}.`],
    ...[`{X}${behind}: {yes|seen|there}.`, `{X}${behind}{,|} {unchanged|as before|new|larger}.`],
    ...[`{Still|Again|Known} {x}${behind}.`, '{X} {not smaller|no better|not gone}.'],
  ]),
  absent: templates([
    ...[`No {x}${behind}.`, `No {x}${behind}.`, `Nil {x}${behind}.`, 'Without {x}.'],
    ...['{X}: {no|nil|none|negative}.', '{X} {excluded|not seen|gone|resolved|absent}.'],
    ...['No {sign|trace|evidence} of {x}.', 'Free of {x}.', 'Not {x}.', 'No longer {x}.'],
  ]),
  uncertain: templates([
    ...['?{X}.', `?{X}${behind}.`, `{X}${behind}?`, `{X}${behind} (?).`, `Poss. {x}${behind}.`],
    ...[`{Possible|Probable|Suspected|Questionable} {x}${behind}.`, 'Query {x}.', 'DD {x}.'],
    ...[`{X}${behind} {possible|likely|in question|doubtful|not certain}.`, 'Maybe {x}.'],
    ...['{X} {cannot be|not} {excluded|ruled out}.', `{X}${behind}, {uncertain|perhaps}.`],
  ]),
};

/** Short statements about one name, by what they are asked for. */
export const shortStatements = { plain, notes, sided } as const;
