import process from 'node:process';
import { collect } from '../collect.ts';
import type { CommandModule } from '../commandModule.ts';

interface Options {
  readonly from?: string;
  readonly modality: string;
  readonly base: string;
  readonly dev: string;
  readonly output: string;
  readonly reports: string;
  readonly set: readonly string[];
  readonly seed: string;
  readonly json?: true;
}

export const command: CommandModule = {
  define: (importing) =>
    importing
      .summary('check a PEFT adapter of another trainer and take it over')
      .description(
        'Checks a PEFT adapter against its base, labels dev reports with and without it, and writes it with our record. Refuses one that does not fit the base, is more than LoRA on linear layers, or changes nothing.',
      )
      .argument('<adapter>', 'PEFT adapter folder')
      .option('--from <folder>', 'what labelray export-training wrote: names base, prompt, recipe')
      .requiredOption('--modality <name>', 'cxr, mammo, …')
      .requiredOption('--base <folder>', 'Hugging Face folder of the LLaMA it was trained on')
      .requiredOption(
        '--dev <file>',
        'annotated reports: corpus .jsonl (its part "dev"), or <labels.csv>+<reports.csv>',
      )
      .requiredOption('--output <folder>', 'adapter folder to write')
      .option('--reports <number>', 'dev reports to label', '50')
      .option('--set <key=value>', 'how reports are put, such as prompt=alpaca', collect, [])
      .option('--seed <number>', 'seed of the choice of dev reports', '1')
      .option('--json', 'print the account as JSON')
      .addHelpText(
        'after',
        '\nExample:\n  npx labelray import-adapter trl-adapter --from handover --modality cxr --base llama --dev dev.jsonl --output adapter',
      )
      .action(async (adapter: string, options: Options) => {
        const { importAdapter } = await import('../handOver/importAdapter.ts');
        const { parseSettings } = await import('../label/parseSettings.ts');
        const { presentTinyModel } = await import('../tinyModel.ts');
        const { wholeNumber } = await import('../wholeNumber.ts');
        const account = await importAdapter({
          adapter,
          ...(options.from !== undefined && { from: options.from }),
          modality: options.modality,
          base: presentTinyModel(options.base) ?? options.base,
          dev: options.dev,
          output: options.output,
          reports: wholeNumber('--reports', options.reports),
          seed: wholeNumber('--seed', options.seed),
          settings: parseSettings(options.set),
          say: (line) => process.stderr.write(`${line}\n`),
        });
        if (options.json) process.stdout.write(`${JSON.stringify(account)}\n`);
      }),
};
