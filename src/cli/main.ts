import { oneSource, parseFlags, runCommand, writeOutput } from './command';
import { type CommandIo, InputError } from './io';
import { isNodeBackend, type NodeBackend } from './node-backend';
import { readExperiment } from './read-experiment';
import type { ExperimentResult } from './results';
import { runPlane } from './run-plane';

const USAGE =
  'usage: npm run --silent experiment -- FILE.json | LINK | - [--verdicts] [--out FILE] [--backend wasm|webgpu|cpu]';

interface Arguments {
  readonly source: string;
  readonly out: string | undefined;
  readonly backend: NodeBackend | undefined;
  /** Whether each run shall tell what it does at each step. */
  readonly verdicts: boolean;
}

const parse = (argv: readonly string[]) =>
  parseFlags(
    argv,
    {
      out: { type: 'string' },
      backend: { type: 'string' },
      verdicts: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    USAGE,
  );

const checkArguments = ({ values, positionals }: ReturnType<typeof parse>): Arguments => {
  const source = oneSource(positionals, USAGE);
  const { out, backend, verdicts = false } = values;
  if (backend !== undefined && !isNodeBackend(backend))
    throw new InputError(`--backend: ${backend} is not known; it may be wasm, webgpu or cpu`);
  return { source, out, backend, verdicts };
};

/**
 * The command `experiment`: prints one JSON object with the canonical experiment and what its runs did.
 * @param now milliseconds
 * @returns the exit code: 0, or 2 for wrong input (one line on standard error), or 1 when the engine failed
 */
export const main = (argv: readonly string[], io: CommandIo, now: () => number): Promise<number> =>
  runCommand('experiment', io, async () => {
    const parsed = parse(argv);
    if (parsed.values.help === true) return io.stdout(`${USAGE}\n`);
    const { source, out, backend, verdicts } = checkArguments(parsed);
    const spec = await readExperiment(source, io);
    let runs: ExperimentResult['runs'];
    if (spec.objective.kind === 'network') {
      const { runNetwork } = await import('./run-network');
      runs = await runNetwork(spec, backend, now, verdicts);
    } else runs = runPlane(spec, verdicts);
    return writeOutput(io, out, `${JSON.stringify({ spec, runs } satisfies ExperimentResult)}\n`);
  });
