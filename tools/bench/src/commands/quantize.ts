import process from 'node:process';
import type { CommandModule } from '../commandModule.ts';

interface Options {
  readonly precision: string;
  readonly block: string;
  readonly output: string;
  readonly json?: true;
}

export const command: CommandModule = {
  define: (quantize) =>
    quantize
      .summary('write a LLaMA folder again with four bits a weight')
      .description(
        'Packs the linear layers of a LLaMA folder into four bits a weight, a fourth of bf16, and writes a new folder; the old one stays. ' +
          'The new folder is a model like any other for train and label, and says what it was made from.',
      )
      .argument('<folder>', 'Hugging Face folder of a LLaMA')
      .requiredOption('--precision <name>', 'int4 or nf4')
      .requiredOption('--output <folder>', 'new folder')
      .option('--block <number>', 'weights that share a scale: 32 or 64', '64')
      .option('--json', 'print the account as JSON')
      .addHelpText(
        'after',
        '\nExample:\n  npx labelray quantize models/Llama-2-7b --precision nf4 --output models/Llama-2-7b-nf4',
      )
      .action(async (folder: string, { precision, block, output, json }: Options) => {
        const { quantizeModel } = await import('../quantize/quantizeModel.ts');
        const account = await quantizeModel(folder, output, { precision, block });
        const { layers, kept, bytes } = account;
        process.stdout.write(
          json
            ? `${JSON.stringify(account)}\n`
            : `${output}: ${layers} linear layers in ${precision}${kept === 0 ? '' : `, ${kept} left as they are, whose rows are no whole blocks`}; ` +
                `${mib(bytes.before)} of weights are ${mib(bytes.after)} now\n`,
        );
      }),
};

const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
