import process from 'node:process';
import { collect } from '../collect.ts';
import type { CommandModule } from '../commandModule.ts';
import type { SettingOptions } from '../train/trainSettings.ts';

interface Options extends SettingOptions {
  readonly modality: string;
  readonly base: string;
  readonly baseName?: string;
  readonly train: string;
  readonly dev?: string;
  readonly output: string;
  readonly seed: string;
  readonly json?: true;
}

export const command: CommandModule = {
  define: (exporting) =>
    exporting
      .summary('write training data and recipe for Axolotl, LLaMA-Factory and TRL')
      .description(
        'Writes annotated reports as Alpaca and chat JSONL, and the recipe of `labelray train` as ready configurations of Axolotl, LLaMA-Factory and TRL. The files hold the text of the reports.',
      )
      .requiredOption('--modality <name>', 'cxr, mammo, …')
      .requiredOption('--base <folder>', 'Hugging Face folder of the LLaMA that will be tuned')
      .option('--base-name <name>', 'how the other machine finds it; its path here by default')
      .requiredOption(
        '--train <file>',
        'corpus .jsonl (its part "train"), or <labels.csv>+<reports.csv>',
      )
      .option('--dev <file>', 'held-out reports in the same form (the part "dev")')
      .requiredOption('--output <folder>', 'folder to write')
      .option('--precision <name>', 'f32, bf16, int4 or nf4 (both NF4 there); bf16 by default')
      .option('--targets <names>', 'linear layers, such as q_proj,v_proj; all by default')
      .option('--rank <number>', 'rank of the adapter, 2 by default')
      .option('--epochs <number>', '10 by default')
      .option('--set <key=value>', 'another setting, such as learningRate=0.001', collect, [])
      .option('--seed <number>', 'seed of the training', '1')
      .option('--json', 'print the account as JSON')
      .addHelpText(
        'after',
        '\nExample:\n  npx labelray export-training --modality cxr --base llama --train train.jsonl --dev dev.jsonl --output handover',
      )
      .action(async (options: Options) => {
        const { exportTraining } = await import('../handOver/exportTraining.ts');
        const { trainSettings } = await import('../train/trainSettings.ts');
        const { presentTinyModel } = await import('../tinyModel.ts');
        const { wholeNumber } = await import('../wholeNumber.ts');
        const account = await exportTraining({
          modality: options.modality,
          base: presentTinyModel(options.base) ?? options.base,
          ...(options.baseName !== undefined && { baseName: options.baseName }),
          train: options.train,
          ...(options.dev !== undefined && { dev: options.dev }),
          output: options.output,
          seed: wholeNumber('--seed', options.seed),
          settings: trainSettings(options),
          say: (line) => process.stderr.write(`${line}\n`),
        });
        if (options.json) process.stdout.write(`${JSON.stringify(account)}\n`);
      }),
};
