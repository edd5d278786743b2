import { DeviceError, InputError } from '@labelray/core';
import { Command, CommanderError } from 'commander';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { CommandModule } from './commandModule.ts';

const folder = join(import.meta.dirname, 'commands');

/** Names of the subcommands: the files of `commands/`. */
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

async function define(program: Command, name: string): Promise<void> {
  const url = pathToFileURL(join(folder, `${name}.ts`)).href;
  const { command } = (await import(url)) as { command: CommandModule };
  command.define(program.command(name)).showHelpAfterError('(add --help for the options)');
}

/**
 * Runs the command line; sets the exit code: 0 done, 2 bad input or usage, 1 anything else. Errors of our own making
 * are shown without their message, which could quote report text, unless LABELRAY_DEBUG is set.
 */
export async function main(args: readonly string[]): Promise<void> {
  // `labelray … | head` closes our output early: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
  ) as { version: string };
  const program = new Command('labelray')
    .description('Labels from radiology report text, and the proof of how good they are.')
    .version(version)
    .exitOverride();
  // Only the subcommand that runs is loaded: every other one would add to the start-up time.
  const [first = ''] = args;
  for (const name of names.includes(first) ? [first] : names) await define(program, name);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // has printed itself
  if (error instanceof InputError) {
    process.stderr.write(`labelray: ${error.message}\n`);
    return 2;
  }
  if (error instanceof DeviceError && !process.env.LABELRAY_DEBUG) {
    process.stderr.write(`labelray: ${error.message}\n`);
    return 1;
  }
  const { name, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '));
  process.stderr.write(
    process.env.LABELRAY_DEBUG
      ? `${stack}\n`
      : `labelray: internal error (${name}); run again with LABELRAY_DEBUG=1 for its message, ` +
          `which may quote report text\n${frames.join('\n')}\n`,
  );
  return 1;
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
