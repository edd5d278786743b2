import process from 'node:process';
import type { CommandModule } from '../commandModule.ts';

interface Options {
  readonly vocab: string;
  readonly output: string;
  readonly config?: string;
  readonly trainedOn: string;
  readonly json?: true;
}

export const command: CommandModule = {
  define: (convert) =>
    convert
      .summary('convert a CheXbert checkpoint (.pth) into a folder')
      .description(
        'Reads a PyTorch checkpoint with the 14 heads of CheXbert without executing anything in it, and writes a folder of safetensors, config.json and tokenizer for the labeler chexbert.',
      )
      .argument('<checkpoint>', 'file of torch.save, such as chexbert.pth')
      .requiredOption('--vocab <file>', 'vocab.txt it was trained with (BERT uncased)')
      .requiredOption('--output <folder>', 'folder to write; must not hold anything')
      .option('--config <file>', 'config.json of the model; told by the shapes where absent')
      .option('--trained-on <corpus>', 'corpus of its training reports', 'MIMIC-CXR')
      .option('--json', 'print the account as JSON')
      .addHelpText(
        'after',
        '\nExample:\n  npx labelray convert-checkpoint chexbert.pth --vocab vocab.txt --output chexbert',
      )
      .action(async (checkpoint: string, options: Options) => {
        const { convertChexbert } = await import('@labelray/labelers/recipe');
        const { accountLines } = await import('../convert/accountLines.ts');
        const { vocab: vocabulary, output, config, trainedOn } = options;
        const account = await convertChexbert({
          ...{ checkpoint, vocabulary, output, trainedOn },
          ...(config !== undefined && { config }),
        });
        for (const line of accountLines(account)) process.stderr.write(`${line}\n`);
        if (options.json) process.stdout.write(`${JSON.stringify(account)}\n`);
      }),
};
