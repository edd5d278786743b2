import { templates, type Template } from '../language/template.ts';
import type { Region } from '../things/thing.ts';
import { keepHeldOut } from './heldOut.ts';

/** What a sentence says of a thing; `aside` names it without stating anything. */
export type State = 'present' | 'absent' | 'uncertain' | 'aside';

/** How a passage is written. */
export type Register = 'prose' | 'telegram';

/** Sentences of one kind, by where they fit. */
export interface FrameSources {
  /** Any subject, also at home. */
  readonly any: readonly string[];
  /** Reports in full sentences. */
  readonly prose: readonly string[];
  /** Reports in telegraphic notes. */
  readonly telegram: readonly string[];
  /** Everyday life. */
  readonly home: readonly string[];
}

/** Where a sentence is to stand. */
export interface Where {
  readonly region: Region;
  readonly register: Register;
  /** True where evaluation asks for sentences that training never shows. */
  readonly heldOut: boolean;
}

/** The frames that fit a place. */
export type FramePool = (where: Where) => readonly Template[];

/** Compiles frames once; those of training and those of evaluation have none in common. */
export function framePool({ any, prose, telegram, home }: FrameSources): FramePool {
  const pools = {
    home: keepHeldOut(templates([...any, ...home])),
    prose: keepHeldOut(templates([...any, ...prose])),
    telegram: keepHeldOut(templates(telegram)),
  };
  return ({ region, register, heldOut }) =>
    pools[region === 'home' ? 'home' : register][heldOut ? 'heldOut' : 'training'];
}
