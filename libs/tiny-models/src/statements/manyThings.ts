import { template, type Template } from '../language/template.ts';
import type { Register, State, Where } from './frames.ts';
import { keepHeldOut, type Kept } from './heldOut.ts';

/**
 * A sentence about several things. Slots: `{list}` takes two to four things of the state `list`; `{a0}`, `{x0}`,
 * `{the0}`, `{is0}`, `{has0}`, `{at0}` and the like take the first of `each`, `{a1}` … the second.
 */
export interface SharedFrame {
  readonly template: Template;
  /** State of the things in `{list}`, where it has one, and the word before the last. */
  readonly list?: { readonly state: State; readonly join: string; readonly articles: boolean };
  /** States of the numbered things. */
  readonly each: readonly State[];
}

const single: Readonly<Record<string, State>> = { p: 'present', a: 'absent', u: 'uncertain' };

/**
 * Reads frames of the form `code > template`: the code has a letter for each numbered thing (p present, a absent,
 * u uncertain), and before them, where there is a list, its letter with `+` (joined by "and"), `/` ("or") or `&`
 * ("and", with articles).
 */
function read(sources: readonly string[]): readonly SharedFrame[] {
  return sources.map((source): SharedFrame => {
    const [code = '', text = ''] = source.split(' > ');
    const letters = code.replace(/^[pau][+/&]/, '').match(/./g) ?? [];
    const each = letters.map((letter) => single[letter] ?? 'aside');
    const list = /^([pau])([+/&])/.exec(code);
    return {
      template: template(text),
      each,
      ...(list && {
        list: {
          state: single[list[1] ?? ''] ?? 'aside',
          join: list[2] === '/' ? 'or' : 'and',
          articles: list[2] === '&',
        },
      }),
    };
  });
}

const any = read([
  'a/ > There is no {list}.',
  'a/ > No {list} {can be seen|is seen|is visible|is present}.',
  'a/ > Without {list}.',
  'a+ > {list} are {absent|not seen|not present|nowhere to be seen}.',
  'p& > The reader finds {list}.',
  'p& > {list} are {seen|visible|present|found}.',
  'p& > One can see {list}.',
  'u& > There may be {list}.',
  'u& > Perhaps there is more: {list}.',
  'aa > There is neither {a0} nor {a1}.',
  'aa > Neither {a0} nor {a1} can be {seen|found|made out}.',
  'pp > There {is0} {a0}{at0} and {a1}{at1}.',
  'pp > Next to {the0} there {is1} {a1}.',
  'ap > No {x0}, but {a1}{at1}.',
  'ap > There {is0} no {x0}, but there {is1} {a1}{at1}.',
  'ap > Instead of {a0} there {is1} {a1}{at1}.',
  'ap > Not {a0} but {a1} {is1} {seen|present|there}{at1}.',
  'ap > What was taken for {a0} is {a1}.',
  'pa > There {is0} {a0}{at0} but no {x1}.',
  'pa > {a0}{at0}, but no {x1}.',
  'pa > {a0} without {x1}.',
  'pa > There {is0} {a0}{at0}, not {a1}.',
  'a/p > No {list}, only {a0}{at0}.',
  'a/p > Apart from {a0}{at0}, there is no {list}.',
  'a/u > There is no {list}, but there may be {a0}{at0}.',
  'up > There may be {a0}, and there certainly {is1} {a1}{at1}.',
  'pu > There {is0} {a0}{at0} and perhaps {a1}.',
  'ua > Perhaps {a0}, but no {x1}.',
  'uu > It may be {a0} or {a1}.',
  'uu > Either {a0} or {a1} may be there.',
]);

const prose = read([
  'a/ > No {evidence|sign|signs|convincing evidence|radiographic evidence} of {list}.',
  'a/ > There is no {evidence|sign|definite evidence} of {list}.',
  'a/ > No {list} {is|has been} {identified|demonstrated|appreciated|detected}.',
  'a/ > The {study|examination} is negative for {list}.',
  'a+ > {list} have {resolved|cleared|been excluded|been ruled out|not recurred}.',
  'a/ > Specifically, no {list}.',
  'a/ > No {acute |significant |}{list} since {date}.',
  'a/ > In particular, there is no {list} on {this study|these images}.',
  'a+ > Pertinent negatives: {list}.',
  'a/ > No {list} is {to be seen|apparent}.',
  'p& > Again {seen|noted|demonstrated} are {list}.',
  'p& > {list} are {unchanged|stable|again noted} since {date}.',
  'p+ > Stable {list}.',
  'p& > The examination {shows|demonstrates|reveals} {list}.',
  'p+ > There is no change in {list}.',
  'p& > Findings include {list}.',
  'u/ > {list} cannot be {excluded|ruled out}.',
  'u/ > Findings may {represent|reflect|indicate} {list}.',
  'u/ > Possible {list}.',
  'u/ > The differential includes {list}.',
  'u+ > {list} are {possible|suspected|not excluded|in question}.',
  'uu > {x0} versus {x1}{at1}.',
  'uu > The appearance suggests {x0}, less likely {x1}.',
  'uu > This could be {x0} as well as {x1}.',
  'ap > No {x0}; {a1} {is1} {noted|seen|unchanged}{at1}.',
  'ap > While {the0} {has0} {resolved|cleared}, {the1}{at1} persist{s1}.',
  'ap > {x0} {is0} no longer seen; {x1}{at1} {is1} {unchanged|new|larger}.',
  'ap > Although there {is0} no {x0}, {a1} {is1} {present|seen}{at1}.',
  'ap > No {x0}, although {a1} {is1} {evident|visible}{at1}.',
  'ap > {the0} of {date} {has0} {gone|resolved}, leaving {a1}{at1}.',
  'ap > {x1}{at1} {is1} {present|noted}, whereas {x0} {is0} {absent|excluded|not seen}.',
  'pa > {a0} {is0} {noted|seen|demonstrated}{at0}, but no {x1}.',
  'pa > {a0}{at0} with no {evidence|sign} of {x1}.',
  'pa > {a0}{at0} without {associated|accompanying|secondary} {x1}.',
  'pa > There {is0} {a0}{at0}; however, {x1} {is1} not {seen|identified|demonstrated}.',
  'pa > {x0}{at0} rather than {x1}.',
  'pa > {a0} {is0} confirmed{at0} and {x1} {is1} excluded.',
  'pa > {the0}{at0} {is0} unchanged and there {is1} still no {x1}.',
  'pp > {a0}{at0} is accompanied by {a1}.',
  'pp > {x0}{at0} due to {x1}.',
  'pp > {x0}{at0} and, in addition, {a1}{at1}.',
  'pp > Besides {the0}, {a1} {is1} {seen|noted}{at1}.',
  'pu > {a0} {is0} seen{at0}, possibly with {x1}.',
  'pu > {a0}{at0}; {x1} cannot be {excluded|ruled out}.',
  'pu > {a0}{at0}, which may {hide|mimic|be due to} {x1}.',
  'pu > {x0}{at0} {is0} {known|unchanged}, but {x1} {is1} {possible|in question|not excluded}.',
  'au > No {x0}, but {x1} {is1} {possible|not excluded|suspected}{at1}.',
  'au > There {is0} no {x0}; {x1} remain{s1} {possible|in the differential}.',
  'au > {x0} {is0} excluded, {x1} {is1} not.',
  'ua > {x0} {is0} {possible|suspected}, whereas {x1} {is1} {excluded|absent|not seen}.',
  'ua > Possible {x0}{at0} without {x1}.',
  'ua > Although {x0} cannot be excluded, there {is1} no {x1}.',
  'a/p > {Except for|Apart from|Aside from|With the exception of} {a0}{at0}, no {list}.',
  'a/p > No {list} {apart from|other than|except for|save for} {a0}{at0}.',
  'a/p > {a0} {is0} {seen|noted}{at0}, without {list}.',
  'a/p > {a0}{at0}. There is otherwise no {list}.',
  'p&a > {list} are {seen|noted|present}, but no {x0}.',
  'a/u > No {list}, but {x0} cannot be {excluded|ruled out}{at0}.',
  'a/u > Negative for {list}; {x0} {is0} {equivocal|in doubt|possible}{at0}.',
]);

const telegram = read([
  'a/ > No {list}.',
  'a+ > {list}: {no|none|absent|neg.|negative|nil}.',
  'a/ > Nil {list}.',
  'a/ > No {sign|evidence|hint} of {list}.',
  'a/ > Neg. for {list}.',
  'a/ > Free of {list}.',
  'a/ > W/o {list}.',
  'a+ > {list} {excluded|gone|resolved|not seen}.',
  'p+ > {list}.',
  'p+ > {list}, {unchanged|stable|known|idem}.',
  'p+ > {list}: {yes|pos.|present}.',
  'p+ > Known {list}.',
  'p+ > Picture of {list}.',
  'u/ > ?{list}.',
  'u/ > Poss. {list}.',
  'u/ > {list} not excluded.',
  'u/ > DD {list}.',
  'uu > {x0} vs {x1}{at1}.',
  'uu > {x0}{at0} DD {x1}.',
  'uu > {x0} or {x1}?',
  'ap > No {x0}. {x1}{at1}.',
  'ap > No {x0}, {x1}{at1} {though|present|unchanged}.',
  'ap > {x0} {gone|resolved|regressed fully}, {x1} {new|still there|unchanged}{at1}.',
  'ap > {x1}{at1}, no {x0}.',
  'pa > {x0}{at0}, no {x1}.',
  'pa > {x0}{at0} w/o {x1}.',
  'pa > {x0}{at0} {pos.|present}, {x1} {neg.|absent|excluded}.',
  'pu > {x0}{at0}, ?{x1}.',
  'pu > {x0}{at0}, {x1} {possible|not excluded}.',
  'pp > {x0}{at0} + {x1}{at1}.',
  'pp > {x0}{at0}, {x1}{at1}.',
  'pp > {x0} with {x1}{at1}.',
  'au > No {x0}, ?{x1}{at1}.',
  'ua > ?{x0}{at0}, no {x1}.',
  'a/p > {x0}{at0}, otherwise no {list}.',
  'a/p > No {list} {bar|except|other than} {x0}{at0}.',
  'a/u > No {list}; {x0}{at0} {possible|questionable}.',
]);

const home = read([
  'aa > Nobody has seen {a0} or {a1}.',
  'ap > He sold {the0} and bought {a1}.',
  'ap > Somebody took {the0} but left {the1}{at1}.',
  'pa > She has {a0} but no {x1}.',
  'pa > They carried {a0} in and {the1} out.',
  'pp > My uncle keeps {a0} and {a1}{at1}.',
  'uu > Was it {a0} or {a1}?',
  'pu > I saw {a0}{at0} and, I think, {a1}.',
  'au > I saw no {x0}, but maybe {a1}.',
  'a/ > They own no {list}.',
  'p& > You will find {list} here.',
]);

const pools: Readonly<Record<Register | 'home', Kept<SharedFrame>>> = {
  prose: keepHeldOut([...any, ...prose]),
  telegram: keepHeldOut(telegram),
  home: keepHeldOut([...any, ...home]),
};

/** Frames that join things, those for training or those kept for evaluation. */
export function sharedFrames({ region, register, heldOut }: Where): readonly SharedFrame[] {
  return pools[region === 'home' ? 'home' : register][heldOut ? 'heldOut' : 'training'];
}
