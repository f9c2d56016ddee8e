import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseFlags, runCommand } from '../../src/cli/command';
import { openDawn } from '../../src/cli/dawn';
import { InputError } from '../../src/cli/io';
import { nodeIo } from '../../src/cli/node-io';
import type { PortableBench } from '../definition';
import { portableBenches } from '../portable';
import { recordResults } from '../record';
import { textTable } from '../table';
import { nodeAdapter } from './adapter';
import { checkGradients } from './check-gradients';
import { openNodeSession } from './session';

const names = portableBenches.map(({ name }) => name).join(', ');
const USAGE = `usage: node measure.mjs [NAME…] [--gradients] [--out FILE]; NAME is one of ${names}; without one, network and network-scale`;
const USUAL = ['network', 'network-scale'];
const CHECK = {
  name: 'gradients',
  about:
    'How far the gradients of the first batches are from those on WebAssembly: the norm of the difference by the norm.',
};

const find = (wanted: string): PortableBench => {
  const found = portableBenches.find(({ name }) => name === wanted);
  if (found === undefined)
    throw new InputError(`no bench is named ${wanted.slice(0, 40)}; ${USAGE}`);
  return found;
};

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Beside it in the folder that was packed, or in the project where it was built. */
const dataFolder = (): string => {
  const folder = ['./data', '../public/data'].map(here).find((path) => existsSync(path));
  if (folder === undefined) throw new Error('there is no data/ beside measure.mjs: pack it again');
  return folder;
};

/** Checks WebGPU's gradients, then measures: what a machine with a graphics card and no browser can tell. */
const code = await runCommand('measure', nodeIo, async () => {
  const { values, positionals } = parseFlags(
    process.argv.slice(2),
    {
      gradients: { type: 'boolean' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    USAGE,
  );
  if (values.help === true) return nodeIo.stdout(`${USAGE}\n`);
  const wanted = values.gradients === true ? [] : positionals.length > 0 ? positionals : USUAL;
  const benches = wanted.map(find);
  const out = values.out ?? 'results.md';
  const day = new Date().toISOString().slice(0, 10);
  const gpu = await openDawn();
  if (!gpu.ok) throw new Error(gpu.error);
  const session = await openNodeSession(
    { worker: here('./worker.mjs'), data: dataFolder() },
    (line) => console.error(line),
  );
  try {
    const { line, software } = await nodeAdapter();
    console.error(`WebGPU adapter: ${line}`);
    let document = await nodeIo.readFile(out).catch(() => '');
    const record = async (
      about: Pick<PortableBench, 'name' | 'about'>,
      all: Parameters<typeof textTable>[0],
    ) => {
      document = recordResults(document, about, session.machine, day, all);
      await nodeIo.writeFile(out, document);
      await nodeIo.stdout(`${textTable(all)}\n`);
    };
    const checked = await checkGradients(session, software ? ['register'] : ['register', 'stock']);
    await record(CHECK, checked);
    const wrong = checked.filter(({ right }) => right !== true);
    for (const bench of benches) await record(bench, await bench.run(session));
    if (wrong.length > 0)
      throw new Error(`${wrong.map(({ name }) => name).join(', ')}: too far off, see ${out}`);
  } finally {
    session.close();
  }
});
process.exit(code);
