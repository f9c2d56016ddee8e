import { cpSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseFlags, runCommand } from '../src/cli/command';
import { InputError } from '../src/cli/io';
import { nodeIo } from '../src/cli/node-io';
import { NODE_FOLDER } from './browser/folders';
import { buildForNode } from './node/build';

const USAGE = 'usage: npm run bench:pack -- [--platform PLATFORM] [--out FOLDER]';
const MOST_BYTES = 60e6;

const README = `# Downhill's bench for a machine without a browser

    node measure.mjs                # checks the gradients, then measures network and network-scale
    node measure.mjs --gradients    # only checks
    node measure.mjs --help

Node 20.19 or newer, nothing to install. The first graphics adapter is taken that Dawn (Chromium's WebGPU) finds; on Linux
through Vulkan, whose drivers VK_ICD_FILENAMES can name. The tables go to standard output and, with the name of the
card, to results.md: sections as bench/RESULTS.md has them. It ends with 1 where a gradient is wrong.
`;

/** Where npm's \`webgpu\` lies, or a message with the remedy. */
const dawnFolder = (): string => {
  try {
    return dirname(createRequire(import.meta.url).resolve('webgpu'));
  } catch {
    throw new Error('the npm package webgpu is not installed: run npm install webgpu');
  }
};

/** Bytes of a folder's files. */
const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

const usualPlatform = process.platform === 'darwin' ? 'universal' : process.arch;

/** One folder that holds all that a machine with a graphics card and Node needs: see README above. */
const code = await runCommand('bench:pack', nodeIo, async () => {
  const { values } = parseFlags(
    process.argv.slice(2),
    {
      platform: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    USAGE,
  );
  if (values.help === true) return nodeIo.stdout(`${USAGE}\n`);
  const dawn = dawnFolder();
  const platform = values.platform ?? `${process.platform}-${usualPlatform}`;
  const known = readdirSync(join(dawn, 'dist'));
  if (!known.includes(platform))
    throw new InputError(
      `--platform: ${platform.slice(0, 40)} is not known; there are ${known.join(', ')}`,
    );
  const out = values.out ?? `dist-bench-pack/${platform}`;
  const { data } = buildForNode();
  rmSync(out, { recursive: true, force: true });
  cpSync(NODE_FOLDER, out, { recursive: true });
  cpSync(join(data, 'mnist'), join(out, 'data/mnist'), { recursive: true });
  const inPack = join(out, 'node_modules/webgpu');
  for (const file of ['package.json', 'index.js', 'LICENSE.md', join('dist', platform)])
    cpSync(join(dawn, file), join(inPack, file), { recursive: true });
  writeFileSync(join(out, 'README.md'), README);
  const bytes = sizeOf(out);
  if (bytes > MOST_BYTES) throw new Error(`${out} has ${bytes} bytes, more than ${MOST_BYTES}`);
  await nodeIo.stdout(`${out}: ${(bytes / 1e6).toFixed(1)} MB\n`);
});
process.exit(code);
