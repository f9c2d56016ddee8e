import { parseArgs } from 'node:util';
import { type CommandIo, InputError } from './io';
import { readExperiment } from './read-experiment';
import type { ExperimentResult } from './results';
import { runPlane } from './run-plane';

const USAGE =
  'usage: npm run --silent experiment -- FILE.json | LINK | - [--out FILE] [--backend wasm|cpu]';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

interface Arguments {
  readonly source: string;
  readonly out: string | undefined;
  readonly backend: 'wasm' | 'cpu' | undefined;
}

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        backend: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new InputError(`${first}; ${USAGE}`);
  }
};

const checkArguments = ({ values, positionals }: ReturnType<typeof parse>): Arguments => {
  const [source, ...others] = positionals;
  if (source === undefined || others.length > 0)
    throw new InputError(`give one experiment, not ${positionals.length}; ${USAGE}`);
  const { out, backend } = values;
  if (backend !== undefined && backend !== 'wasm' && backend !== 'cpu')
    throw new InputError(`--backend: ${backend} is not known; it may be wasm or cpu`);
  return { source, out, backend };
};

/**
 * The command `experiment`: prints one JSON object with the canonical experiment and what its runs did.
 * @param now milliseconds
 * @returns the exit code: 0, or 2 for wrong input (one line on standard error), or 1 when the engine failed
 */
export const main = async (
  argv: readonly string[],
  io: CommandIo,
  now: () => number,
): Promise<number> => {
  try {
    const parsed = parse(argv);
    if (parsed.values.help === true) {
      await io.stdout(`${USAGE}\n`);
      return 0;
    }
    const { source, out, backend } = checkArguments(parsed);
    const spec = await readExperiment(source, io);
    let runs: ExperimentResult['runs'];
    if (spec.objective.kind === 'network') {
      const { runNetwork } = await import('./run-network');
      runs = await runNetwork(spec, backend, now);
    } else runs = runPlane(spec);
    const text = `${JSON.stringify({ spec, runs } satisfies ExperimentResult)}\n`;
    if (out === undefined) await io.stdout(text);
    else
      await io.writeFile(out, text).catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        throw new InputError(`--out: cannot write ${out}: ${why}`);
      });
    return 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await io.stderr(`experiment: ${oneLine(message)}\n`);
    return error instanceof InputError ? 2 : 1;
  }
};
