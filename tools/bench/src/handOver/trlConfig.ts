import { trainerArguments, type TrainerConfig, type TrainerTask } from './trainerConfig.ts';

/** The recipe for TRL's `trl sft --config`: prompts and answers apart, loss on the answer alone. */
export function trlConfig(task: TrainerTask): TrainerConfig {
  const { base, hasDev, recipe } = task;
  return {
    model_name_or_path: base,
    dataset_name: 'data/completion',
    dataset_train_split: 'train',
    ...(hasDev && { dataset_test_split: 'validation' }),
    use_peft: true,
    lora_r: recipe.rank,
    lora_alpha: recipe.alpha,
    lora_dropout: recipe.dropout,
    lora_target_modules: recipe.targets,
    lora_task_type: 'CAUSAL_LM',
    ...(recipe.rankStabilised && { use_rslora: true }),
    ...(recipe.fourBits && { load_in_4bit: true, bnb_4bit_quant_type: 'nf4' }),
    max_length: recipe.maxTokens,
    completion_only_loss: true,
    packing: false,
    gradient_checkpointing: false,
    ...trainerArguments(task),
    output_dir: 'trl-adapter',
  };
}
