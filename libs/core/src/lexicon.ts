/**
 * A phrase as words parted by blanks. `a|b` is either word; a word that ends in `?` may be missing.
 * Case, hyphens and runs of blanks do not matter.
 *
 * @example
 * 'heart|cardiac size' // => "heart size", "cardiac size"
 * 'pulmonary? edema' // => "edema", "pulmonary edema"
 */
export type Phrase = string;

/** Structures that naming says nothing about, but calling normal excludes the finding: "lungs … clear". */
export interface NormalStructure {
  readonly names: readonly Phrase[];
  /** Words for its normal state besides the general ones (normal, unremarkable, within normal limits). */
  readonly normal?: readonly Phrase[];
}

/** Phrases whose reading is a choice or a quirk of the CheXpert labeler. */
export interface CompatibleLexicon {
  /** As `FindingLexicon.unsettled`. */
  readonly unsettled?: readonly Phrase[];
  /** As `FindingLexicon.uncertain`. */
  readonly uncertain?: readonly Phrase[];
  /** Nouns that, alone between "no" and a mention, lose the negation to a full stop: "No rib fracture." */
  readonly fullStopNouns?: readonly string[];
}

/** The phrases of one value of a graded finding. */
export interface GradeLexicon {
  /** Code of the value: `4A`. */
  readonly code: string;
  /** Phrases that name the value: "CAD-RADS 4A". Where one does, what implies a value does not count. */
  readonly named?: readonly Phrase[];
  /** Phrases from which the value follows: "severe stenosis". */
  readonly implied?: readonly Phrase[];
}

/** What the words of a report say about one finding. */
export interface FindingLexicon {
  /** Phrases that name the finding itself. */
  readonly mentions: readonly Phrase[];
  /** For findings whose values are grades, lowest first: the highest one that is stated counts. */
  readonly grades?: readonly GradeLexicon[];
  /** Phrases that name what the finding changes ("heart size") and take their meaning from the words around them. */
  readonly anatomy?: readonly Phrase[];
  /** Said of the anatomy, these state the finding: "enlarged". */
  readonly abnormal?: readonly Phrase[];
  /** Said of the anatomy, these leave it open: "stable". */
  readonly unsettled?: readonly Phrase[];
  /** Phrases that, alone, leave the finding open: "vascular congestion" for Edema. */
  readonly uncertain?: readonly Phrase[];
  /** Phrases that, unless negated, add that the finding is possible: "heart failure" for Cardiomegaly. */
  readonly suspects?: readonly Phrase[];
  /** Phrases that cancel a mention, anatomy or structure they overlap: "pericardial effusion". */
  readonly unmentions?: readonly Phrase[];
  readonly structures?: readonly NormalStructure[];
  /** Choices of the original labeler that only the compatible mode repeats. */
  readonly compatible?: CompatibleLexicon;
}

/** A finding that sums up the others, such as No Finding. */
export interface SummaryLexicon {
  /** Present when nothing abnormal is present or uncertain, else not mentioned. */
  readonly finding: string;
  /** Findings that do not count as abnormal. */
  readonly ignores: readonly string[];
  /** Names of abnormal things that are no finding of this modality; one that is present or uncertain counts. */
  readonly others: readonly Phrase[];
}

/** Words of a field that deny or end a finding, besides the general ones. */
export interface Denials {
  /** They stand before what they deny: "excision of a cyst". */
  readonly before?: readonly Phrase[];
  /** As `before`, but no comma stands between: "excised cyst". */
  readonly near?: readonly Phrase[];
  /** They stand after it: "the cyst was excised". */
  readonly after?: readonly Phrase[];
}

/** The words for one side of a paired organ. */
export interface SideWords {
  /** Code of the value that places a finding there: `r`. */
  readonly code: string;
  /** "right", "rt". */
  readonly words: readonly Phrase[];
  /** Words that name the side in headings only: "r". */
  readonly headings?: readonly Phrase[];
}

/** How reports on paired organs tell the side; for findings whose values are sides. */
export interface SidesLexicon {
  readonly first: SideWords;
  readonly second: SideWords;
  readonly both: SideWords;
  /** The side that was not named last: "contralateral". */
  readonly other: readonly Phrase[];
  /** The side that was named last: "ipsilateral". */
  readonly same: readonly Phrase[];
  /** What a side is said of ("breast"); a side, these and a colon are a heading. */
  readonly organs: readonly Phrase[];
  /** Phrases that name a side and place nothing there: "compared with the left". */
  readonly unmentions?: readonly Phrase[];
  /** Headings that end what a side's heading began: "impression". */
  readonly headings: readonly Phrase[];
  /** Headings of what was known before, which states nothing: "clinical history". */
  readonly background: readonly Phrase[];
  /** Phrases after which a clause tells what was before: "the previous examination showed". */
  readonly past?: readonly Phrase[];
  /** Words whose full stop ends no sentence: "rt". */
  readonly abbreviations?: readonly string[];
}

/** The phrases of a modality, as data for the rule labeler. */
export interface Lexicon {
  /** Finding id → its phrases. */
  readonly findings: Readonly<Record<string, FindingLexicon>>;
  readonly summary?: SummaryLexicon;
  readonly denials?: Denials;
  /** Words that, after a comma, begin something that is there: "no mass, scattered calcifications". */
  readonly assertions?: readonly string[];
  readonly sides?: SidesLexicon;
}
