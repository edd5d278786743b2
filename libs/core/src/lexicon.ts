/** Phrases that name one finding. */
export interface FindingLexicon {
  /** Phrases that name the finding itself. */
  readonly mentions: readonly string[];
  /** Phrases that cancel a mention they overlap. */
  readonly unmentions?: readonly string[];
}

/** Finding id → its phrases. */
export interface Lexicon {
  readonly findings: Readonly<Record<string, FindingLexicon>>;
}
