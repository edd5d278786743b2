/** Sections of every Open-i report, in the order of its files. */
export const sectionNames = ['comparison', 'indication', 'findings', 'impression'] as const;

export type SectionName = (typeof sectionNames)[number];

/** One report as its file or row holds it. */
export interface OpeniRecord {
  /** Number of the report; its id is `CXR<uid>`. */
  readonly uid: number;
  /** Where it was read, for messages: a file, or a row of one. */
  readonly place: string;
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly date?: string;
  /** Manual MeSH headings, `Descriptor/qualifier/…`, as written. */
  readonly majors: readonly string[];
  readonly images: number;
}

/** A source item that is no report, and why. */
export interface OpeniOther {
  readonly leftOut: string;
  readonly reason: string;
}

export type OpeniItem = OpeniRecord | OpeniOther;
