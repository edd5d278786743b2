import process from 'node:process';
import { collect } from '../collect.ts';
import type { CommandModule } from '../commandModule.ts';

interface Options {
  readonly modality: string;
  readonly base: string;
  readonly train: string;
  readonly dev?: string;
  readonly output: string;
  readonly device: string;
  readonly engine?: string;
  readonly precision?: string;
  readonly targets?: string;
  readonly rank?: string;
  readonly epochs?: string;
  readonly patience?: string;
  readonly full?: true;
  readonly set: readonly string[];
  readonly seed: string;
  readonly resume?: true;
  readonly dryRun?: true;
  readonly showExample?: true;
  readonly json?: true;
}

export const command: CommandModule = {
  define: (train) =>
    train
      .summary('tune a LLaMA on annotated reports')
      .description(
        'Tunes a LLaMA by LoRA on annotated reports and writes a PEFT adapter with its model card; the epoch with the best dev macro F1 is kept. Tells before the first step what it will work on and what it will cost.',
      )
      .requiredOption('--modality <name>', 'cxr, mammo, …')
      .requiredOption('--base <folder>', 'Hugging Face folder of a LLaMA, or tiny-llama-…')
      .requiredOption(
        '--train <file>',
        'corpus .jsonl (its part "train"), or <labels.csv>+<reports.csv>',
      )
      .option(
        '--dev <file>',
        'held-out reports in the same form (the part "dev"); without them the last epoch is kept',
      )
      .requiredOption('--output <folder>', 'adapter folder, or with --full model folder')
      .option('--device <name>', 'cpu, webgpu or cuda', 'cpu')
      .option('--engine <name>', 'onnx; tfjs, where tfjs-node-gpu is installed; tfjs-plain', 'onnx')
      .option('--precision <name>', 'f32, f16, bf16, int4 or nf4: how frozen weights are kept')
      .option('--targets <names>', 'linear layers, such as q_proj,v_proj; all by default')
      .option('--rank <number>', 'rank of the adapter, 2 by default')
      .option('--epochs <number>', '10 by default')
      .option('--patience <epochs>', 'end after so many epochs without a better dev score')
      .option('--full', 'train every weight of a small model instead of an adapter')
      .option('--set <key=value>', 'another setting, such as learningRate=0.001', collect, [])
      .option('--seed <number>', 'seed of order, dropout and first matrices', '1')
      .option('--resume', 'go on from the last checkpoint')
      .option('--dry-run', 'tell what would be trained and what it would cost, and end')
      .option('--show-example', 'print one training example with the text of its report')
      .option('--json', 'print the account as JSON')
      .addHelpText(
        'after',
        '\nExample:\n  npx labelray train --modality cxr --base llama --train train.jsonl --dev dev.jsonl --output adapter',
      )
      .action(async (options: Options) => {
        const { trainModel } = await import('../train/trainModel.ts');
        const { trainSettings } = await import('../train/trainSettings.ts');
        const { presentTinyModel } = await import('../tinyModel.ts');
        const { wholeNumber } = await import('../wholeNumber.ts');
        const { showExample = false, json = false, dev } = options;
        const views: string[] = [];
        const account = await trainModel({
          modality: options.modality,
          base: presentTinyModel(options.base) ?? options.base,
          train: options.train,
          ...(dev !== undefined && { dev }),
          output: options.output,
          method: options.full ? 'full' : 'lora',
          seed: wholeNumber('--seed', options.seed),
          settings: { ...trainSettings(options), resume: options.resume ?? false },
          dryRun: options.dryRun ?? false,
          say: (line) => process.stderr.write(`${line}\n`),
          // stdout only: what goes to stderr is kept in logs, where the text of a report must not be
          ...(showExample && {
            show: (view: string) => {
              if (json) views.push(view);
              else process.stdout.write(`${view}\n`);
            },
          }),
        });
        const [example] = views;
        const told = { ...account, ...(example !== undefined && { example }) };
        if (json) process.stdout.write(`${JSON.stringify(told)}\n`);
        if (account.ended === 'aborted') process.exitCode = 130; // as after SIGINT
      }),
};
