import { type ParseArgsConfig, parseArgs } from 'node:util';
import { messageOf } from '../formula/message-of';
import { printable } from '../formula/printable';
import { type CommandIo, InputError } from './io';

/** Characters of the one line on standard error: enough for any list of what is allowed. */
const MOST = 2000;

/** `argv` by these options; an unknown flag is wrong input, answered with the usage. */
export const parseFlags = <const O extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: O,
  usage: string,
) => {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    const [first = ''] = messageOf(error).split('. ');
    throw new InputError(`${first}; ${usage}`);
  }
};

/** The one experiment a command is given: a file, a link, or `-`. */
export const oneSource = (positionals: readonly string[], usage: string): string => {
  const [source, ...others] = positionals;
  if (source === undefined || others.length > 0)
    throw new InputError(`give one experiment, not ${positionals.length}; ${usage}`);
  return source;
};

/** To the file of `--out`, or to standard output. */
export const writeOutput = async (
  io: CommandIo,
  out: string | undefined,
  text: string,
): Promise<void> => {
  if (out === undefined) await io.stdout(text);
  else
    await io.writeFile(out, text).catch((error: unknown) => {
      throw new InputError(`--out: cannot write ${out}: ${messageOf(error)}`);
    });
};

/**
 * Runs a command's work with the manners all of them share.
 * @returns the exit code: 0, or 2 for wrong input (one line on standard error), or 1 when the program failed
 */
export const runCommand = async (
  name: string,
  io: CommandIo,
  work: () => Promise<void>,
): Promise<number> => {
  try {
    await work();
    return 0;
  } catch (error) {
    await io.stderr(`${name}: ${printable(messageOf(error), MOST)}\n`);
    return error instanceof InputError ? 2 : 1;
  }
};
