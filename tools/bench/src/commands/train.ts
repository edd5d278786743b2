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
  readonly precision?: string;
  readonly targets?: string;
  readonly rank?: string;
  readonly epochs?: string;
  readonly set: readonly string[];
  readonly seed: string;
  readonly resume?: true;
  readonly json?: true;
}

export const command: CommandModule = {
  define: (train) =>
    train
      .summary('tune a LLaMA by LoRA on annotated reports')
      .description(
        'Tunes a LLaMA on annotated reports and writes a PEFT adapter; the epoch with the best dev macro F1 is kept.',
      )
      .requiredOption('--modality <name>', 'cxr, mammo, …')
      .requiredOption('--base <folder>', 'Hugging Face folder of a LLaMA')
      .requiredOption('--train <file>', 'corpus .jsonl, or <labels.csv>+<reports.csv>')
      .option(
        '--dev <file>',
        'held-out reports in the same form; without them the last epoch is kept',
      )
      .requiredOption('--output <folder>', 'adapter folder')
      .option('--device <name>', 'cpu, webgpu or cuda', 'cpu')
      .option('--precision <name>', 'f32, f16, bf16, int4 or nf4: how frozen weights are kept')
      .option('--targets <names>', 'linear layers, such as q_proj,v_proj; all by default')
      .option('--rank <number>', 'rank of the adapter, 2 by default')
      .option('--epochs <number>', '10 by default')
      .option('--set <key=value>', 'another setting, such as learningRate=0.001', collect, [])
      .option('--seed <number>', 'seed of order, dropout and first matrices', '1')
      .option('--resume', 'go on from the last checkpoint')
      .option('--json', 'print the account as JSON')
      .addHelpText(
        'after',
        '\nExample:\n  npx labelray train --modality cxr --base llama --train train.jsonl --dev dev.jsonl --output adapter',
      )
      .action(async (options: Options) => {
        const { trainAdapter } = await import('../train/trainAdapter.ts');
        const { wholeNumber } = await import('../wholeNumber.ts');
        const { parseSettings } = await import('../label/parseSettings.ts');
        const given = (name: string, value: string | undefined) =>
          value === undefined ? {} : { [name]: wholeNumber(`--${name}`, value) };
        const account = await trainAdapter({
          modality: options.modality,
          base: options.base,
          train: options.train,
          ...(options.dev !== undefined && { dev: options.dev }),
          output: options.output,
          seed: wholeNumber('--seed', options.seed),
          settings: {
            ...parseSettings(options.set),
            ...given('rank', options.rank),
            ...given('epochs', options.epochs),
            device: options.device,
            ...(options.precision !== undefined && { precision: options.precision }),
            ...(options.targets !== undefined && { targets: options.targets }),
            resume: options.resume ?? false,
          },
          say: (line) => process.stderr.write(`${line}\n`),
        });
        if (options.json) process.stdout.write(`${JSON.stringify(account)}\n`);
        if (account.ended === 'aborted') process.exitCode = 130; // as after SIGINT
      }),
};
