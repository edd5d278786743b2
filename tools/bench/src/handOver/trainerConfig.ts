import type { TrainerRecipe } from './trainerRecipe.ts';
import type { Settings } from './yamlText.ts';

/** What a configuration is written for. */
export interface TrainerTask {
  /** Path or name of the base, as the trainer finds it. */
  readonly base: string;
  readonly template: 'alpaca' | 'chat';
  /** Whether there is a dev part. */
  readonly hasDev: boolean;
  readonly recipe: TrainerRecipe;
}

/** A configuration by its settings. */
export type TrainerConfig = Settings;

/** Settings that trainers built on Hugging Face's Trainer share by name. Source: transformers, `TrainingArguments`. */
export function trainerArguments({ recipe, hasDev }: TrainerTask): TrainerConfig {
  const { duration } = recipe;
  return {
    per_device_train_batch_size: recipe.rowsAtOnce,
    gradient_accumulation_steps: recipe.accumulation,
    ...('epochs' in duration
      ? { num_train_epochs: duration.epochs }
      : { max_steps: duration.steps }),
    learning_rate: recipe.learningRate,
    lr_scheduler_type: recipe.schedule,
    warmup_steps: recipe.warmupSteps,
    optim: 'adamw_torch',
    adam_beta1: recipe.beta1,
    adam_beta2: recipe.beta2,
    adam_epsilon: recipe.epsilon,
    weight_decay: recipe.weightDecay,
    max_grad_norm: recipe.maxGradientNorm,
    bf16: recipe.bfloat16,
    seed: recipe.seed,
    logging_steps: 1,
    report_to: 'none',
    save_strategy: 'epoch',
    ...(hasDev && {
      eval_strategy: 'epoch',
      load_best_model_at_end: true,
      metric_for_best_model: 'eval_loss',
    }),
  };
}
