import type { Command } from 'commander';

/** One subcommand, exported as `command` from `commands/<name>.ts` and found by that path. */
export interface CommandModule {
  /** Adds options, help and action to the subcommand; heavy libraries are imported inside the action. */
  define(command: Command): Command;
}
