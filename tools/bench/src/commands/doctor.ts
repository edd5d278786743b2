import process from 'node:process';
import type { CommandModule } from '../commandModule.ts';

interface Options {
  readonly json?: true;
}

export const command: CommandModule = {
  define: (doctor) =>
    doctor
      .summary('what is installed and present, and how to get what is missing')
      .description(
        'Lists versions, the machine, the modalities, labelers and readers found, and what each study lacks.',
      )
      .option('--json', 'print it as JSON')
      .addHelpText('after', '\nExample:\n  npx labelray doctor')
      .action(async ({ json }: Options) => {
        const { diagnose, formatDiagnosis } = await import('../doctor/diagnose.ts');
        const diagnosis = await diagnose();
        process.stdout.write(
          json ? `${JSON.stringify(diagnosis, null, 2)}\n` : formatDiagnosis(diagnosis),
        );
      }),
};
