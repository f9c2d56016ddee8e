import { describe, expect, it } from 'vitest';
import { encodeExperiment } from '../experiment/codec';
import { parseExperiment } from '../experiment/schema';
import { exportCommand } from './export-command';
import { main } from './main';

const AUTHORED = {
  objective: {
    kind: 'fit',
    formula: 'mean((x*u + y - v)^2)',
    names: ['slope', 'intercept'],
    data: { kind: 'line', n: 40, slope: 1.5, intercept: -0.5, noise: 0.4, seed: 1 },
    batchSize: 8,
    domain: [
      [-4, 4],
      [-4, 4],
    ],
    start: [-3, 3],
  },
  steps: 10,
  runs: [{ optimizer: 'sgd', hyper: { lr: 0.05 } }],
};
const withData = (data: unknown, more: object = {}) => {
  const { batchSize: _, ...objective } = AUTHORED.objective;
  return JSON.stringify({ ...AUTHORED, objective: { ...objective, data, ...more } });
};

const run = async (
  text: string,
  argv: readonly string[] = [],
  files: Readonly<Record<string, string>> = {},
  command: 'experiment' | 'export' = 'experiment',
) => {
  const said = { stdout: '', stderr: '' };
  const io = {
    readFile: async (name: string) => {
      const found = files[name];
      if (found === undefined) throw Object.assign(new Error(name), { code: 'ENOENT' });
      return found;
    },
    readStdin: async () => text,
    writeFile: async () => {},
    stdout: async (more: string) => {
      said.stdout += more;
    },
    stderr: async (more: string) => {
      said.stderr += more;
    },
  };
  const code =
    command === 'export'
      ? await exportCommand(['-', '--to', 'pytorch', ...argv], io)
      : await main(['-', ...argv], io, () => 0);
  return { code, ...said };
};

describe('fits on the command line', () => {
  it('runs as written, and its canonical form means the same', async () => {
    const { code, stdout, stderr } = await run(JSON.stringify(AUTHORED));
    expect([code, stderr]).toEqual([0, '']);
    const { spec, runs } = JSON.parse(stdout);
    expect(spec.objective).toMatchObject(AUTHORED.objective);
    expect(runs[0]).toMatchObject({ status: 'finished', evaluations: 10 });
    expect(runs[0].path).toHaveLength(11);
    const again = parseExperiment(spec);
    expect(again.ok && again.value).toEqual(spec);
    expect(JSON.parse((await run(JSON.stringify(spec))).stdout).runs).toEqual(runs);
    expect(again.ok && (await run(`#surface?e=${encodeExperiment(again.value)}`)).stdout).toBe(
      stdout,
    );
  });

  it('takes a fit by its id, and all points where no batch is named', async () => {
    const text = JSON.stringify({ objective: { kind: 'fit', fit: 'decay' }, steps: 1 });
    const { spec } = JSON.parse((await run(text)).stdout);
    expect(spec.objective).toMatchObject({ names: ['amount', 'rate'], batchSize: 40 });
  });

  it('takes points from a table beside the document', async () => {
    const files = { 'points.csv': 'u;v\n0,5;1\n1,5;2,5\n-1;0\n' };
    const text = JSON.stringify({ objective: { kind: 'fit' }, steps: 1 });
    const { stdout } = await run(text, ['--data', 'points.csv'], files);
    expect(JSON.parse(stdout).spec.objective.data).toEqual({
      kind: 'points',
      points: [
        [0.5, 1],
        [1.5, 2.5],
        [-1, 0],
      ],
    });
    const script = await run(text, ['--data', 'points.csv'], files, 'export');
    expect(script.stdout).toContain('[0.5, 1], [1.5, 2.5], [-1, 0],');
  });

  const many = Array.from({ length: 501 }, (_, k) => [k, k]);
  it.each([
    [
      'one point',
      withData({ kind: 'points', points: [[1, 2]] }),
      /objective\.data\.points: at least 2 points are needed, not 1; add some \(line 1, column \d+\)$/m,
    ],
    [
      '501 points',
      withData({ kind: 'points', points: many }),
      /objective\.data\.points: at most 500 points are allowed, not 501; .* \(line 1, column \d+\)$/m,
    ],
    [
      '501 made points',
      withData({ kind: 'line', n: 501 }),
      /objective\.data\.n: .*at most 500, not 501/,
    ],
    [
      'NaN',
      withData({
        kind: 'points',
        points: [
          [1, 2],
          [3, 4],
        ],
      }).replace('[3,4]', '\n[3, NaN]'),
      /line 2, column 5: NaN is no finite number/,
    ],
    [
      'null',
      withData({
        kind: 'points',
        points: [
          [1, 2],
          [3, null],
        ],
      }),
      /objective\.data\.points\[1\]\[1\]: must be a finite number, not null \(line 1, column \d+\)$/m,
    ],
    [
      'a text',
      withData({
        kind: 'points',
        points: [
          [1, 2],
          [3, 'x'],
        ],
      }),
      /points\[1\]\[1\]: must be a finite number, not "x"/,
    ],
    [
      'mixed points',
      withData({
        kind: 'points',
        points: [
          [1, 2],
          [3, 4, 5],
        ],
      }),
      /points\[1\]: has 3 numbers, and the first point has 2/,
    ],
    [
      'a table with text',
      withData({ kind: 'points', csv: 'u,v\n1,2\n3,abc' }),
      /objective\.data\.csv: line 3, column 2: "abc" is no finite number/,
    ],
    [
      'an unknown set',
      withData({ kind: 'lime' }),
      /objective\.data\.kind: unknown kind "lime"; did you mean "line"/,
    ],
    [
      'an unknown parameter',
      withData({ kind: 'line', slop: 1 }),
      /objective\.data\.slop: unknown parameter "slop"; did you mean "slope"/,
    ],
    [
      'a column that is not there',
      withData({ kind: 'line' }, { formula: 'mean((x*w - v)^2)' }),
      /objective\.formula: line 1, column 9: The data has no third column/,
    ],
    [
      'a batch of none',
      withData({ kind: 'line' }, { batchSize: 0 }),
      /objective\.batchSize: must be a whole number from 1 to 40, the number of points, not 0/,
    ],
    [
      'one name',
      withData({ kind: 'line' }, { names: ['slope'] }),
      /objective\.names: must be two names like/,
    ],
    [
      'noise',
      withData({ kind: 'line' }, { gradientNoise: 1 }),
      /objective\.gradientNoise: unknown key/,
    ],
  ])('%s exits with 2 and says where and what', async (_, text, message) => {
    const { code, stdout, stderr } = await run(text);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^experiment: [^\n]+\n$/);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('names file, line and column of a table that is wrong', async () => {
    const { code, stderr } = await run('{}', ['--data', 'a.csv'], { 'a.csv': '1,2\n\n3,x\n' });
    expect([code, stderr]).toEqual([
      2,
      'experiment: a.csv: line 3, column 2: "x" is no finite number; write one like 1.5 or -2e3, or remove the line\n',
    ]);
    const missing = await run('{}', ['--data', 'b.csv']);
    expect([missing.code, missing.stderr]).toEqual([
      2,
      'experiment: b.csv: cannot be read: there is no such file\n',
    ]);
  });
});
