import { parseFlags, runCommand, writeOutput } from '../src/cli/command';
import { type CommandIo, InputError } from '../src/cli/io';
import { buildPages } from './browser/build';
import { openSession } from './browser/session';
import type { Bench } from './definition';
import { recordResults } from './record';
import { benches } from './registry';
import { textTable } from './table';

const names = benches.map(({ name }) => name).join(', ');
const USAGE = `usage: npm run --silent bench -- NAME [--json] [--out FILE] [--record]; NAME is one of ${names}`;
const RESULTS = 'bench/RESULTS.md';

const parse = (argv: readonly string[]) =>
  parseFlags(
    argv,
    {
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

/**
 * The command `bench`: measures in a real browser and prints medians.
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
    buildPages(bench.needsSite === true);
    const session = await openSession((line) => io.stderr(`${line}\n`));
    try {
      const all = await bench.run(session);
      if (values.record === true) {
        const before = await io.readFile(RESULTS).catch(() => '');
        await io.writeFile(RESULTS, recordResults(before, bench, session.machine, day, all));
      }
      const text = values.json === true ? `${JSON.stringify(all, null, 2)}\n` : textTable(all);
      await writeOutput(io, values.out, text);
    } finally {
      await session.close();
    }
  });
