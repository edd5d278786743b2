import type { Llama } from '@labelray/llama';
import type { TrainableModel } from '@labelray/training';
import type { Base } from '../llama/openBase.ts';
import type { LoraSettings } from './loraSettings.ts';
import type { TuningRow } from './tuningRows.ts';

/** What is trained: low-rank matrices beside a frozen base, or every weight of it. */
export type TuningMethod = 'lora' | 'full';

/** A base that is being tuned. */
export interface TunedModel {
  readonly trained: TrainableModel<TuningRow>;
  /** The model as it is now, for labeling; good until the next call. */
  llama(): Promise<Llama>;
  /** Writes what was trained into a folder, with what should be known of it later. */
  write(folder: string, recipe: Readonly<Record<string, unknown>>): Promise<void>;
  release(): Promise<void>;
}

/** What a base is tuned with. */
export interface TunedModelOptions {
  readonly base: Base;
  readonly settings: LoraSettings;
  readonly seed: number;
  /** A folder that may be used while training. */
  readonly scratch: string;
}
