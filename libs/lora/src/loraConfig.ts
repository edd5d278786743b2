/** What is adapted and how strongly; the fields of PEFT's LoraConfig that change the computation. */
export interface LoraConfig {
  readonly rank: number;
  readonly alpha: number;
  /** Names of linear layers or their ends: `q_proj`, `layers.0.self_attn.q_proj`. */
  readonly targets: readonly string[];
  readonly rankPattern: Readonly<Record<string, number>>;
  readonly alphaPattern: Readonly<Record<string, number>>;
  /** Scale by alpha / √rank instead of alpha / rank. */
  readonly rankStabilised: boolean;
  /** Share of a layer's input that is dropped while training. */
  readonly dropout: number;
}
