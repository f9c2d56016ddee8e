import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Landscape } from '../results';
import { has } from '../testing/python-process';
import { judgeInPython, runMain } from '../testing/run-main';

const IMAGES = 300;
const authored = (runs: readonly object[]) => ({
  objective: {
    kind: 'network',
    dataset: 'mnist',
    model: 'softmax-regression',
    batchSize: 50,
    trainSize: IMAGES,
    testSize: 100,
  },
  steps: 10,
  seed: 3,
  runs,
});
const CALM = [
  { optimizer: 'adam', hyper: { lr: 0.01 } },
  { optimizer: 'momentum', hyper: { lr: 0.05 } },
];

/** The largest differences, as the script has them. */
type Apart = Readonly<Record<'explained' | 'projections' | 'distance' | 'grid' | 'loss', number>>;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landscape-'));
});
afterAll(() => rm(folder, { recursive: true }));

const landscapeOf = async (argv: readonly string[], experiment: object) => {
  const { code, stdout, stderr } = await runMain(argv, experiment);
  expect([code, stderr]).toEqual([0, '']);
  return { stdout, landscape: JSON.parse(stdout).landscape as Landscape };
};

describe('npm run experiment -- --landscape', () => {
  it.skipIf(!has('numpy'))(
    'is NumPy’s, from the snapshots that it wrote (needs numpy)',
    async () => {
      const snapshots = join(folder, 'snapshots');
      const { stdout, landscape } = await landscapeOf(
        ['--landscape', '4', '--snapshots', '4', '--snapshots-to', snapshots],
        authored(CALM),
      );
      expect(landscape.steps).toEqual([
        [0, 4, 8, 10],
        [0, 4, 8, 10],
      ]);
      expect(landscape.subset).toEqual({ split: 'train', from: 0, count: IMAGES });
      const script = fileURLToPath(new URL('check.py', import.meta.url));
      const apart = (await judgeInPython(script, snapshots, stdout, IMAGES)) as Apart;
      expect(apart.explained).toBeLessThan(1e-10);
      expect(apart.projections).toBeLessThan(1e-10);
      expect(apart.distance).toBeLessThan(1e-10);
      expect(apart.grid).toBeLessThan(1e-5);
      expect(apart.loss).toBeLessThan(1e-5);
    },
  );

  it('places a run that explodes without letting it stretch the picture', async () => {
    const wild = { optimizer: 'sgd', hyper: { lr: 1e9 } };
    const argv = ['--landscape', '2', '--snapshots', '5'];
    const { landscape: calm } = await landscapeOf(argv, authored(CALM));
    const { landscape } = await landscapeOf(argv, authored([...CALM, wild]));
    const width = ({ axes: [[from = 0, to = 0]] }: Landscape) => to - from;
    expect(width(landscape)).toBeLessThan(2 * width(calm));
    expect(Math.abs(landscape.projections[2]?.at(-1)?.[0] ?? 0)).toBeGreaterThan(width(calm));
    expect(landscape.loss[2]?.[0]).toBe(landscape.loss[0]?.[0]);
  });

  it.each([
    [['--landscape', '1'], /--landscape: 1 is no whole number from 2 to 201/],
    [['--landscape', '5.5'], /--landscape: 5\.5 is no whole number/],
    [['--landscape', '5', '--snapshots', '0'], /--snapshots: 0 is no whole number from 1 on/],
    [['--snapshots', '5'], /--snapshots: says how often for --landscape or --snapshots-to/],
  ])('refuses %j', async (argv, says) => {
    const { code, stdout, stderr } = await runMain(argv, authored(CALM));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
  });

  it('refuses a surface, snapshots without end and a race of runs that all explode', async () => {
    const surface = { objective: { surface: 'sphere' }, runs: CALM };
    expect((await runMain(['--landscape', '5'], surface)).stderr).toMatch(
      /--landscape: is of a network/,
    );
    const long = { ...authored(CALM), steps: 100_000 };
    const many = await runMain(['--landscape', '5', '--snapshots', '1'], long);
    expect([many.code, many.stderr]).toEqual([2, expect.stringMatching(/--snapshots: .* or more/)]);
    const wild = authored([{ optimizer: 'sgd', hyper: { lr: 1e9 } }]);
    expect((await runMain(['--landscape', '5'], wild)).stderr).toMatch(/no run has moved/);
  });

  it('writes snapshots alone too', async () => {
    const only = join(folder, 'only');
    const { landscape } = await landscapeOf(
      ['--snapshots-to', only, '--snapshots', '10'],
      authored(CALM.slice(0, 1)),
    );
    expect(landscape).toBeUndefined();
    const bytes = await readFile(join(only, 'run-0-step-10.safetensors'));
    const length = Number(bytes.readBigUInt64LE(0));
    const header = JSON.parse(bytes.subarray(8, 8 + length).toString('utf8'));
    expect(header).toEqual({
      __metadata__: { run: '0', step: '10', optimizer: 'adam' },
      w0: { dtype: 'F32', shape: [784, 10], data_offsets: [0, 31360] },
      b0: { dtype: 'F32', shape: [10], data_offsets: [31360, 31400] },
    });
    expect((8 + length) % 8).toBe(0);
  });
});
