import { trainerArguments, type TrainerConfig, type TrainerTask } from './trainerConfig.ts';

/**
 * The recipe for LLaMA-Factory. Its own template `alpaca` has no `### Input:`, so the prompts are given whole and the
 * template is `empty`; a chat base's template is read from its tokenizer where none is named.
 */
export function llamaFactoryConfig(task: TrainerTask): TrainerConfig {
  const { base, template, hasDev, recipe } = task;
  return {
    model_name_or_path: base,
    stage: 'sft',
    do_train: true,
    finetuning_type: 'lora',
    lora_rank: recipe.rank,
    lora_alpha: recipe.alpha,
    lora_dropout: recipe.dropout,
    lora_target: recipe.targets.join(','),
    ...(recipe.rankStabilised && { use_rslora: true }),
    ...(recipe.fourBits && { quantization_bit: 4, quantization_type: 'nf4' }),
    dataset_dir: 'data',
    dataset: 'labelray_train',
    ...(hasDev && { eval_dataset: 'labelray_validation' }),
    ...(template === 'alpaca' && { template: 'empty' }),
    cutoff_len: recipe.maxTokens,
    train_on_prompt: false,
    packing: false,
    ...trainerArguments(task),
    output_dir: 'llamafactory-adapter',
  };
}

/** What LLaMA-Factory's `dataset_info.json` says of the files beside it. */
export function datasetInfo({ template, hasDev }: TrainerTask): TrainerConfig {
  const described = (part: string): TrainerConfig =>
    template === 'alpaca'
      ? {
          file_name: `completion/${part}.jsonl`,
          columns: { prompt: 'prompt', response: 'completion' },
        }
      : {
          file_name: `chat/${part}.jsonl`,
          formatting: 'sharegpt',
          columns: { messages: 'messages' },
          tags: {
            role_tag: 'role',
            content_tag: 'content',
            user_tag: 'user',
            assistant_tag: 'assistant',
          },
        };
  return {
    labelray_train: described('train'),
    ...(hasDev && { labelray_validation: described('validation') }),
  };
}
