import { InputError } from '@labelray/core';
import process from 'node:process';
import { collect } from '../collect.ts';
import type { CommandModule } from '../commandModule.ts';

interface Options {
  readonly input: string;
  readonly output: string;
  readonly modality?: string;
  readonly set: readonly string[];
  readonly idColumn?: string;
  readonly textColumn?: string;
  readonly sections?: string;
  readonly split?: string;
  readonly seed: string;
  readonly annotations?: string;
  readonly json?: true;
}

export const command: CommandModule = {
  define: (corpus) =>
    corpus
      .summary('read a data set into corpus JSONL, and account for every item')
      .description(
        'Reads a data set (openi, mimic-cxr, cdd-cesm, a private table) into corpus JSONL with its card beside it, and tells what was left out and why.',
      )
      .argument('<reader>', 'openi, mimic-cxr, cdd-cesm, table; `labelray doctor` lists them')
      .requiredOption('--input <path>', 'archive, folder or file')
      .requiredOption('--output <file>', 'corpus .jsonl to write; <name>.card.json goes beside it')
      .option('--modality <name>', 'read label columns of a private table as its findings')
      .option('--set <key=value>', 'option of the reader, such as idColumn=exam', collect, [])
      .option('--id-column <header>', 'column of the report id, in private tables')
      .option('--text-column <header>', 'column of the text to label, in private tables')
      .option('--sections <names>', 'sections to label, joined in this order: findings,impression')
      .option('--split <shares>', 'split by patient: train=0.7,dev=0.1,test=0.2')
      .option('--seed <number>', 'seed of the split', '1')
      .option('--annotations <scheme=file>', "also write the corpus's own annotations as CSV")
      .option('--json', 'print the account as JSON')
      .addHelpText(
        'after',
        '\nExample:\n  npx labelray corpus openi --input NLMCXR_reports.tgz --output openi.jsonl',
      )
      .action(async (reader: string, options: Options) => {
        const { makeCorpus } = await import('../corpus/makeCorpus.ts');
        const { parseSettings } = await import('../label/parseSettings.ts');
        const account = await makeCorpus(reader, {
          modality: options.modality,
          options: {
            ...parseSettings(options.set),
            ...(options.idColumn !== undefined && { idColumn: options.idColumn }),
            ...(options.textColumn !== undefined && { textColumn: options.textColumn }),
          },
          input: options.input,
          output: options.output,
          sections: options.sections?.split(',').map((name) => name.trim()),
          shares: options.split === undefined ? undefined : parseShares(options.split),
          seed: Number(options.seed),
          annotations: options.annotations,
        });
        const { formatAccount } = await import('../corpus/formatAccount.ts');
        process.stdout.write(
          options.json ? `${JSON.stringify(account, null, 2)}\n` : formatAccount(account),
        );
      }),
};

function parseShares(text: string): Record<string, number> {
  const shares = Object.fromEntries(
    text.split(',').map((pair): [string, number] => {
      const [part = '', share = ''] = pair.split('=');
      return [part.trim(), Number(share)];
    }),
  );
  const parts = Object.keys(shares);
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
  const legal = parts.every((part) => ['train', 'dev', 'test'].includes(part));
  if (!legal || Object.values(shares).some((s) => !(s >= 0)) || Math.abs(total - 1) > 1e-9) {
    throw new InputError(`--split "${text}" is not a split`, {
      remedy: 'name train, dev and test with shares that add up to 1: train=0.7,dev=0.1,test=0.2',
    });
  }
  return shares;
}
