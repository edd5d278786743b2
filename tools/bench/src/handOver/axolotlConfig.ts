import type { TrainerConfig, TrainerTask } from './trainerConfig.ts';

/**
 * The recipe for Axolotl (0.9 on): its prompt style `alpaca` is ours to the byte, and `chat_template` writes the base's
 * own template; loss on the answer alone.
 */
export function axolotlConfig(task: TrainerTask): TrainerConfig {
  const { base, hasDev, recipe } = task;
  const { duration } = recipe;
  return {
    base_model: base,
    ...(recipe.fourBits && { load_in_4bit: true }),
    adapter: recipe.fourBits ? 'qlora' : 'lora',
    lora_r: recipe.rank,
    lora_alpha: recipe.alpha,
    lora_dropout: recipe.dropout,
    lora_target_modules: recipe.targets,
    ...(recipe.rankStabilised && { peft_use_rslora: true }),
    datasets: [dataset(task, 'train')],
    ...(hasDev
      ? { test_datasets: [{ ...dataset(task, 'validation'), split: 'train' }] }
      : { val_set_size: 0 }),
    dataset_prepared_path: 'axolotl-prepared',
    sequence_len: recipe.maxTokens,
    sample_packing: false,
    pad_to_sequence_len: false,
    group_by_length: true,
    train_on_inputs: false,
    micro_batch_size: recipe.rowsAtOnce,
    gradient_accumulation_steps: recipe.accumulation,
    ...('epochs' in duration ? { num_epochs: duration.epochs } : { max_steps: duration.steps }),
    learning_rate: recipe.learningRate,
    lr_scheduler: recipe.schedule,
    warmup_steps: recipe.warmupSteps,
    optimizer: 'adamw_torch',
    adam_beta1: recipe.beta1,
    adam_beta2: recipe.beta2,
    adam_epsilon: recipe.epsilon,
    weight_decay: recipe.weightDecay,
    max_grad_norm: recipe.maxGradientNorm,
    bf16: recipe.bfloat16,
    seed: recipe.seed,
    logging_steps: 1,
    save_strategy: 'epoch',
    ...(hasDev && { eval_strategy: 'epoch' }),
    output_dir: 'axolotl-adapter',
  };
}

function dataset({ template }: TrainerTask, part: string): TrainerConfig {
  const file = { path: `data/${template}/${part}.jsonl`, ds_type: 'json' };
  if (template === 'alpaca') return { ...file, type: 'alpaca' };
  return {
    ...file,
    type: 'chat_template',
    chat_template: 'tokenizer_default',
    field_messages: 'messages',
    message_property_mappings: { role: 'role', content: 'content' },
    roles_to_train: ['assistant'],
  };
}
