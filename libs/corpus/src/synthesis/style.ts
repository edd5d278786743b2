import type { Labels, Split } from '@labelray/core';
import type { Fillers } from './template.ts';

/** Finding → value → phenomenon → sentences that state exactly this value of exactly this finding. */
export type Phrases = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>
>;

/** Finding → set (`absent`, `present`, …) → noun phrases that frames, sections and impressions are built from. */
export type Nouns = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The findings a frame takes in one of its slots. */
export interface FrameRole {
  readonly values: readonly string[];
  /** Noun set the phrases come from. */
  readonly nouns: string;
  readonly phenomenon: string;
  readonly count: readonly [least: number, most: number];
  /** Word before the last of a list; `or` unless set. */
  readonly join?: string;
}

/**
 * A sentence that takes noun phrases of several findings: `No {list}, but {one} is seen.` with roles `list` and `one`.
 * `{one:absent}` names the same finding from another noun set.
 */
export interface Frame {
  readonly roles: Readonly<Record<string, FrameRole>>;
  readonly text: readonly string[];
  readonly weight?: number;
}

/** Sentences that state values of two or more findings at once. */
export interface Joint {
  readonly says: Labels;
  /** One phenomenon for all, or one a finding. */
  readonly phenomenon: string | Readonly<Record<string, string>>;
  readonly text: readonly string[];
  /** Findings that must not be abnormal elsewhere in the report for the sentence to be true. */
  readonly unless?: readonly string[];
  readonly weight?: number;
}

/**
 * Sentences about something that is not asked, one of a `subject` in a report; `abnormal` ones keep a report from being
 * normal.
 */
export interface Extra {
  readonly subject: string;
  readonly topic: string;
  readonly abnormal: boolean;
  readonly text: readonly string[];
}

/** Sentences with the slot `{name}` that name a finding without stating it, such as the reason for the examination. */
export interface Aside {
  readonly phenomenon: string;
  /** True where what it says is itself abnormal, though not asked. */
  readonly abnormal?: boolean;
  /** Noun set of `{name}`. */
  readonly nouns: string;
  readonly rate: number;
  readonly text: readonly string[];
}

/** How sentences become a text; `headed` groups them under a heading a topic. */
export interface Layout {
  readonly kind: 'prose' | 'lines' | 'numbered' | 'bulleted' | 'headed';
  readonly weight: number;
  readonly upperCase?: boolean;
}

/** A whole normal report as a department's template writes it. */
export interface NormalText {
  readonly says: Labels;
  readonly text: string;
  /** The only part that may use it; any part where absent. */
  readonly part?: Split;
}

/** One way of spreading a finding of this value over blocks: `{ value: 'r', over: { right: 'here', left: 'none' } }`. */
export interface Placement {
  readonly value: string;
  /** Block → value its sentence is written with there. */
  readonly over: Readonly<Record<string, string>>;
  readonly weight?: number;
  /** Findings it is for; all where absent. */
  readonly findings?: readonly string[];
  /** Phenomenon of the gold cell where its sentence has only the `unmarked` one. */
  readonly phenomenon?: string;
}

/**
 * Reports written in blocks, one a side or region, whose heading says what the sentences leave out. Blocks are topics of
 * the style.
 */
export interface Blocks {
  /** Chance that a report is written in blocks. */
  readonly rate: number;
  /** Blocks whose sentences are written by `style`; those of the other blocks are written as in other reports. */
  readonly own: readonly string[];
  readonly style: Omit<Style, 'blocks'>;
  readonly placements: readonly Placement[];
  /** Values of block sentences that deny, and what they say of the report: `{ none: 'x' }`. */
  readonly denials: Readonly<Record<string, string>>;
  /** Phenomenon of sentences that are hard for nothing but their heading. */
  readonly unmarked: string;
  /** Headed ones. */
  readonly layouts: readonly Layout[];
}

/** Chances of what may happen to a report; all in [0, 1]. */
export interface Rates {
  /** A further sentence that joins findings, as long as one fits. */
  readonly joint: number;
  readonly frame: number;
  /** A normal report is a department's template. */
  readonly template: number;
  /** A further sentence about something that is not asked. */
  readonly extra: number;
  /** A report that says things twice and more. */
  readonly verbose: number;
  /** A sentence with a misspelt word. */
  readonly typo: number;
  /** A sentence with a word removed by de-identification. */
  readonly redaction: number;
  /** Topics out of their usual order. */
  readonly disorder: number;
}

/** A second statement of another value about the same finding: hedged after denied, or one more of the kind. */
export interface SecondVoice {
  readonly value: string;
  readonly with: string;
  readonly phenomenon: string;
  readonly rate: number;
  readonly findings?: readonly string[];
}

/** Everything one way of writing reports consists of; data only. */
export interface Style {
  readonly phrases: Phrases;
  readonly fillers: Fillers;
  /** Value code → fillers that hold for sentences of this value only, such as a side. */
  readonly valueFillers?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly nouns?: Nouns;
  readonly frames?: readonly Frame[];
  readonly joints?: readonly Joint[];
  readonly extras?: readonly Extra[];
  readonly asides?: readonly Aside[];
  readonly normals?: readonly NormalText[];
  readonly secondVoices?: readonly SecondVoice[];
  /**
   * Finding → value → phenomenon → findings that must not be stated or suspected for its sentences to be true: "The
   * lungs are clear" does not go with a collapsed lobe.
   */
  readonly unless?: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>
  >;
  /** Phenomenon → n: every n-th sentence of its pools is kept for test parts, so that training never shows it. */
  readonly testOnly?: Readonly<Record<string, number>>;
  /** Phenomenon → how often it is chosen, relative to 1. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Topic → headings it may have; the order is the usual order of the report. */
  readonly topics: Readonly<Record<string, readonly string[]>>;
  readonly layouts: readonly Layout[];
  readonly rates: Rates;
  /** Words that de-identification may remove without touching what is stated. */
  readonly removable?: readonly string[];
  /** What it leaves: `___` or `XXXX`. */
  readonly removed?: string;
  readonly blocks?: Blocks;
  /** Sections that make up the labeled text, and the heading each gets there; the findings alone where absent. */
  readonly labeled?: Readonly<Record<string, string>>;
  /** Section → templates; slots: fillers, `{age}`, `{person}` and `{name}`, a finding. */
  readonly sections?: Readonly<Record<string, readonly string[]>>;
  /** What a normal report concludes, and value → noun set of the findings that others list. */
  readonly impression?: {
    readonly normal: readonly string[];
    readonly nouns: Readonly<Record<string, string>>;
    readonly numbered: number;
    /** Chance that a finding is listed; all are where absent. */
    readonly listed?: number;
    /** What is concluded where no finding is listed although there are some; as normal where absent. */
    readonly unlisted?: readonly string[];
  };
}
