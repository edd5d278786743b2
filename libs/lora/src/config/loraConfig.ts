/** What is adapted and how strongly; the fields of PEFT's LoraConfig that change the computation. */
export interface LoraConfig {
  readonly rank: number;
  readonly alpha: number;
  /**
   * Names of linear layers or their ends (`q_proj`, `layers.0.self_attn.q_proj`); or, as one string, `all-linear` (the
   * output head left out) or a regular expression of whole names.
   */
  readonly targets: readonly string[] | string;
  /** Numbers of the blocks that are adapted; all by default. */
  readonly blocks?: readonly number[];
  /** Ranks of single layers, by regular expressions of the ends of their names; the first that matches counts. */
  readonly rankPattern: Readonly<Record<string, number>>;
  readonly alphaPattern: Readonly<Record<string, number>>;
  /** Scale by alpha / √rank instead of alpha / rank. */
  readonly rankStabilised: boolean;
  /** Share of a layer's input that is dropped while training. */
  readonly dropout: number;
}

/**
 * LoRA with the given settings, the others as in the recipe of "A Framework for Training LLMs as High-Performance,
 * Specialized Radiology Report Labelers": rank 2, alpha 16, dropout .05, all linear layers except the output head.
 */
export function loraConfig({
  rank = 2,
  alpha = 16,
  targets = 'all-linear',
  rankPattern = {},
  alphaPattern = {},
  rankStabilised = false,
  dropout = 0.05,
  ...rest
}: Partial<LoraConfig> = {}): LoraConfig {
  return { rank, alpha, targets, rankPattern, alphaPattern, rankStabilised, dropout, ...rest };
}
