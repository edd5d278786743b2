import { InputError } from '@labelray/core';
import process from 'node:process';
import { collect } from '../collect.ts';
import type { CommandModule } from '../commandModule.ts';

interface Options {
  readonly modality: string;
  readonly labeler: string;
  readonly set: readonly string[];
  readonly input: string;
  readonly output: string;
  readonly form: string;
  readonly idColumn?: string;
  readonly textColumn?: string;
  readonly evidence?: true;
  readonly probabilities?: true;
  readonly seed: string;
  readonly resume?: true;
  readonly json?: true;
}

export const command: CommandModule = {
  define: (label) =>
    label
      .summary('label reports')
      .description(
        'Labels reports of a CSV, TSV or corpus JSONL; one output row a report, in order, none dropped.',
      )
      .requiredOption('--modality <name>', 'cxr, mammo, …')
      .option(
        '--labeler <name>',
        'rules, tiny-lora, file:<csv>, …; `labelray doctor` lists them',
        'rules',
      )
      .option('--set <key=value>', 'option of the labeler, such as mode=compatible', collect, [])
      .requiredOption('--input <file>', 'reports .csv, .tsv or .jsonl, also .gz')
      .requiredOption('--output <file>', 'labels .csv, or predictions .jsonl')
      .option(
        '--form <form>',
        'labelray, or chexpert (CSV in: no header, one column; out: its columns)',
        'labelray',
      )
      .option('--id-column <header>', 'column of the report id')
      .option('--text-column <header>', 'column of the text to label')
      .option(
        '--evidence',
        'add a column a finding: the words, their place and the rule behind the label',
      )
      .option('--probabilities', 'add a column a finding: the probability of the label, of models')
      .option('--seed <number>', 'seed of labelers that draw', '1')
      .option('--resume', 'go on where an interrupted run stopped')
      .option('--json', 'print the account as JSON')
      .addHelpText(
        'after',
        '\nExample:\n  npx labelray label --modality cxr --labeler rules --input reports.csv --output labels.csv',
      )
      .action(async (options: Options) => {
        const { labelFile } = await import('../label/labelFile.ts');
        const { wholeNumber } = await import('../wholeNumber.ts');
        const { parseSettings } = await import('../label/parseSettings.ts');
        const account = await labelFile({
          ...options,
          seed: wholeNumber('--seed', options.seed),
          options: parseSettings(options.set),
          form: parseForm(options.form),
          evidence: options.evidence ?? false,
          probabilities: options.probabilities ?? false,
          resume: options.resume ?? false,
          say: (line) => process.stderr.write(`${line}\n`),
        });
        if (options.json) process.stdout.write(`${JSON.stringify(account)}\n`);
        if (account.interrupted) process.exitCode = 130; // as after SIGINT
      }),
};

function parseForm(form: string): 'labelray' | 'chexpert' {
  if (form === 'labelray' || form === 'chexpert') return form;
  throw new InputError(`--form "${form}"`, { remedy: 'use labelray or chexpert' });
}
