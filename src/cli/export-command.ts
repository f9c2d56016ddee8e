import { exportRun } from '../export/export';
import { type ExportTarget, exportTargets } from '../export/twins';
import { oneSource, parseFlags, runCommand, writeOutput } from './command';
import { type CommandIo, InputError } from './io';
import { readExperiment } from './read-experiment';

const USAGE = `usage: npm run --silent export -- FILE.json | LINK | - --to ${exportTargets.join('|')} [--run N] [--data TABLE.csv] [--out FILE]`;

interface Arguments {
  readonly source: string;
  readonly target: ExportTarget;
  readonly run: number;
  /** A table of points, in place of a fit's data. */
  readonly data: string | undefined;
  readonly out: string | undefined;
}

const parse = (argv: readonly string[]) =>
  parseFlags(
    argv,
    {
      run: { type: 'string' },
      data: { type: 'string' },
      to: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    USAGE,
  );

const checkArguments = ({ values, positionals }: ReturnType<typeof parse>): Arguments => {
  const source = oneSource(positionals, USAGE);
  const allowed = exportTargets.join(', ');
  const target = exportTargets.find((one) => one === values.to);
  if (values.to === undefined) throw new InputError(`--to: is missing; it may be ${allowed}`);
  if (target === undefined)
    throw new InputError(`--to: ${values.to.slice(0, 40)} is not known; it may be ${allowed}`);
  const run = values.run ?? '0';
  if (!/^\d+$/.test(run))
    throw new InputError(`--run: must be a whole number from 0, not ${run.slice(0, 40)}`);
  return { source, target, run: Number(run), data: values.data, out: values.out };
};

/**
 * The command `export`: prints the complete script of one run.
 * @returns the exit code: 0, or 2 for wrong input (one line on standard error), or 1 for a bug
 */
export const exportCommand = (argv: readonly string[], io: CommandIo): Promise<number> =>
  runCommand('export', io, async () => {
    const parsed = parse(argv);
    if (parsed.values.help === true) return io.stdout(`${USAGE}\n`);
    const { source, target, run, data, out } = checkArguments(parsed);
    const experiment = await readExperiment(source, io, data);
    if (run >= experiment.runs.length)
      throw new InputError(
        `--run: must be a whole number from 0 to ${experiment.runs.length - 1}, not ${run}`,
      );
    const script = exportRun(experiment, run, target);
    if (!script.ok) throw new InputError(script.error.message);
    return writeOutput(io, out, script.value);
  });
