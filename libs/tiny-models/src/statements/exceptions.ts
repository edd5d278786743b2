import { framePool } from './frames.ts';

/** Sentences that deny one thing and admit it in part: it is there. */
export const exceptions = framePool({
  any: [
    'There {is} no {x} {apart from|other than|except for} a {small|tiny|minor} {bit|amount|area}{at}.',
    'No {x} {on the right|on the left|at first sight}, but {a} {elsewhere|in another place}.',
    'There {is} hardly any {x}, but some can be {seen|found}{at}.',
    'Not {much|a lot of} {x}, yet {a} {is} {seen|there}{at}.',
    'No {x} where {it} {was} before, but {a} beside it.',
    'No further {x} than {the} already {known|described}{at}.',
    'Without {x}, save for {a} {at the edge|in one place}.',
  ],
  prose: [
    'No {x} {except for|apart from|aside from} {a trace|a minimal amount|a minor remnant}{at}.',
    'No {x} is seen on the {right|left}; {a} {is} {noted|seen} on the other side.',
    '{the} {has} largely {resolved|cleared}, with {a small remnant|a minimal residue}{at}.',
    'There {is} no {additional|other|further} {x} beside {the} described on {date}.',
    'Near complete resolution of {the}, of which {little|a trace} remains{at}.',
    'No increase of {the}, which {is} {unchanged|stable} since {date}.',
    '{the} {has} not {increased|progressed} since {date}.',
  ],
  telegram: [
    'No {x} {bar|except|save} {a trace|minimal rest|small remnant}{at}.',
    'No {x} R, {x} L.',
    '{x} nearly gone, small rest{at}.',
    'No other {x} than known.',
    'No progress of {x}{at}.',
    'No {x} left, {x} right {present|seen}.',
    'Minimal {x} at most, but there{at}.',
  ],
  home: ['There {is} no {x} any more but this last {bit|piece}{at}.'],
});
