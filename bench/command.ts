import { parseFlags, runCommand, writeOutput } from '../src/cli/command';
import { type CommandIo, InputError } from '../src/cli/io';
import { buildPages } from './browser/build';
import { openSession } from './browser/session';
import type { Bench } from './definition';
import type { Machine } from './machine';
import type { Measurement } from './measurement';
import { buildForNode } from './node/build';
import { openNodeSession } from './node/session';
import { portableBenches } from './portable';
import { recordResults } from './record';
import { benches } from './registry';
import { textTable } from './table';

const names = benches.map(({ name }) => name).join(', ');
const USAGE = `usage: npm run --silent bench -- NAME [--in browser|node] [--json] [--out FILE] [--record]; NAME is one of ${names}`;
const RESULTS = 'bench/RESULTS.md';

const parse = (argv: readonly string[]) =>
  parseFlags(
    argv,
    {
      in: { type: 'string' },
      json: { type: 'boolean' },
      out: { type: 'string' },
      record: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    USAGE,
  );

const findBench = (positionals: readonly string[]): Bench => {
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) {
    throw new InputError(`give one name, not ${positionals.length}; ${USAGE}`);
  }
  const found = benches.find((bench) => bench.name === name);
  if (found === undefined) {
    throw new InputError(`no bench is named ${name.slice(0, 40)}; there are ${names}`);
  }
  return found;
};

interface Measured {
  readonly machine: Machine;
  readonly all: readonly Measurement[];
}

const inBrowser = async (bench: Bench, log: (line: string) => void): Promise<Measured> => {
  buildPages(bench.needsSite === true);
  const session = await openSession(log);
  try {
    return { machine: session.machine, all: await bench.run(session) };
  } finally {
    await session.close();
  }
};

const inNode = async (bench: Bench, log: (line: string) => void): Promise<Measured> => {
  const portable = portableBenches.find(({ name }) => name === bench.name);
  if (portable === undefined) {
    const others = portableBenches.map(({ name }) => name).join(', ');
    throw new InputError(`--in: ${bench.name} needs a browser; in Node there are ${others}`);
  }
  const session = await openNodeSession(buildForNode(), log);
  try {
    return { machine: session.machine, all: await portable.run(session) };
  } finally {
    session.close();
  }
};

/**
 * The command `bench`: measures, in a real browser unless told otherwise, and prints medians.
 * @param day today, for `--record`
 * @returns the exit code: 0, or 2 for wrong input (one line on standard error), or 1 when the program failed
 */
export const benchCommand = (
  argv: readonly string[],
  io: CommandIo,
  day: string,
): Promise<number> =>
  runCommand('bench', io, async () => {
    const { values, positionals } = parse(argv);
    if (values.help === true) return io.stdout(`${USAGE}\n`);
    const bench = findBench(positionals);
    const place = values.in ?? 'browser';
    if (place !== 'browser' && place !== 'node')
      throw new InputError(`--in: ${place.slice(0, 40)} is not known; it may be browser or node`);
    const log = (line: string) => io.stderr(`${line}\n`);
    const { machine, all } = await (place === 'node' ? inNode : inBrowser)(bench, log);
    if (values.record === true) {
      const before = await io.readFile(RESULTS).catch(() => '');
      // In Node it is another measurement, which takes no browser's place.
      const section = place === 'node' ? { ...bench, name: `${bench.name}-in-node` } : bench;
      await io.writeFile(RESULTS, recordResults(before, section, machine, day, all));
    }
    const text = values.json === true ? `${JSON.stringify(all, null, 2)}\n` : textTable(all);
    await writeOutput(io, values.out, text);
  });
