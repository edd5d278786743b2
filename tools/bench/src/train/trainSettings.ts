import { InputError } from '@labelray/core';
import { parseSettings } from '../label/parseSettings.ts';
import { wholeNumber } from '../wholeNumber.ts';

/** Options of a command that become settings of the training. */
export interface SettingOptions {
  readonly device?: string;
  readonly engine?: string;
  readonly precision?: string;
  readonly targets?: string;
  readonly rank?: string;
  readonly epochs?: string;
  readonly patience?: string;
  readonly full?: true;
  readonly set: readonly string[];
}

const ofAdapters = ['rank', 'alpha', 'scale', 'dropout', 'targets', 'rankStabilised'];

/**
 * The settings that options and `--set` give; options win. Throws InputError on numbers that are none, and where --full
 * comes with what only an adapter has.
 */
export function trainSettings(options: SettingOptions): Record<string, unknown> {
  const { full = false, device, engine, precision, targets } = options;
  const count = (name: 'rank' | 'epochs' | 'patience') => {
    const value = options[name];
    return value === undefined ? {} : { [name]: wholeNumber(`--${name}`, value) };
  };
  const settings = {
    ...parseSettings(options.set),
    ...count('rank'),
    ...count('epochs'),
    ...count('patience'),
    ...(device !== undefined && { device }),
    ...(engine !== undefined && { engine }),
    ...(precision !== undefined && { precision }),
    ...(targets !== undefined && { targets }),
  };
  const useless = Object.keys(settings).filter((name) => ofAdapters.includes(name));
  if (full && useless.length > 0) {
    throw new InputError(`--full trains every weight, without ${useless.join(', ')}`, {
      remedy: 'leave them out, or train an adapter without --full',
    });
  }
  return settings;
}
