import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { encodeExperiment } from '../experiment/codec';
import { parseExperiment } from '../experiment/schema';
import { main } from './main';

const AUTHORED = {
  objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] },
  steps: 50,
  runs: [{ optimizer: 'adam', hyper: { lr: 0.05 } }],
};

const run = async (argv: readonly string[], files: Readonly<Record<string, string>> = {}) => {
  const written = new Map<string, string>();
  let stdout = '';
  let stderr = '';
  const read = async (name: string) => {
    const text = files[name];
    if (text === undefined) throw Object.assign(new Error(`open ${name}`), { code: 'ENOENT' });
    return text;
  };
  const code = await main(
    argv,
    {
      readFile: read,
      readStdin: () => read('-'),
      async writeFile(path, text) {
        if (path.includes('nowhere/')) throw new Error('no such directory');
        written.set(path, text);
      },
      async stdout(text) {
        stdout += text;
      },
      async stderr(text) {
        stderr += text;
      },
    },
    () => 0,
  );
  return { code, stdout, stderr, written };
};

const expectRefused = async (outcome: ReturnType<typeof run>, says: RegExp) => {
  const { code, stdout, stderr } = await outcome;
  expect(stderr).toMatch(says);
  expect(stderr).toMatch(/^experiment: [^\n]+\n$/);
  expect(code).toBe(2);
  expect(stdout).toBe('');
};

describe('npm run experiment', () => {
  it('prints the object of the design, keys in its order, numbers in full', async () => {
    const { code, stdout, stderr } = await run(['-'], { '-': JSON.stringify(AUTHORED) });
    expect([code, stderr]).toEqual([0, '']);
    const result = JSON.parse(stdout);
    expect(Object.keys(result)).toEqual(['spec', 'runs']);
    const [first] = result.runs;
    expect(Object.keys(first)).toEqual([
      'optimizer',
      'status',
      'lr',
      'loss',
      'path',
      'evaluations',
    ]);
    expect(first).toMatchObject({ optimizer: 'adam', status: 'finished', evaluations: 50 });
    expect(first.lr).toEqual(Array(50).fill(0.05));
    expect(first.loss).toHaveLength(51);
    expect(first.path).toHaveLength(51);
    expect(first.path[0]).toEqual([-1.5, 2]);
    // (1 + 1.5)^2 + 100 (2 - 2.25)^2
    expect(first.loss[0]).toBe(12.5);
    // Adam's first step has length lr in every coordinate.
    expect(first.path[1][0]).toBeCloseTo(-1.45, 9);
    expect(result.spec).toMatchObject({ version: 1, steps: 50, objective: AUTHORED.objective });
    // The canonical document is a fixed point.
    expect(parseExperiment(result.spec)).toEqual({ ok: true, value: result.spec });
  });

  it('reads a file, a link and a bare payload alike', async () => {
    const parsed = parseExperiment(AUTHORED);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const payload = encodeExperiment(parsed.value);
    const file = await run(['race.json'], { 'race.json': `\uFEFF${JSON.stringify(AUTHORED)}` });
    const link = await run([`https://example.org/downhill/#surface?e=${payload}`]);
    const bare = await run([payload]);
    expect(file.code).toBe(0);
    expect(link.stdout).toBe(file.stdout);
    expect(bare.stdout).toBe(file.stdout);
  });

  it('writes to a file instead', async () => {
    const { stdout, written } = await run(['-', '--out', 'result.json'], {
      '-': JSON.stringify(AUTHORED),
    });
    expect(stdout).toBe('');
    expect(JSON.parse(written.get('result.json') ?? '').runs).toHaveLength(1);
  });

  it('ends a diverged run at its last finite loss, in JSON without null, and lets the others go on', async () => {
    const runs = [...AUTHORED.runs, { optimizer: 'sgd', hyper: { lr: 1 } }];
    const { code, stdout } = await run(['-'], { '-': JSON.stringify({ ...AUTHORED, runs }) });
    expect(code).toBe(0);
    expect(stdout).not.toContain('null');
    const [adam, wild] = JSON.parse(stdout).runs;
    expect(adam.status).toBe('finished');
    expect(adam.loss).toHaveLength(51);
    expect(wild.status).toBe('diverged');
    expect(wild.loss.length).toBeLessThan(51);
    expect(wild.path).toHaveLength(wild.loss.length);
    expect(wild.lr).toHaveLength(wild.loss.length);
    expect(wild.evaluations).toBe(wild.loss.length + 1);
  });

  it('holds a method where it has arrived, and counts what it asked for', async () => {
    const runs = [{ optimizer: 'bfgs' }, { optimizer: 'nelder-mead' }];
    const { code, stdout } = await run(['-'], { '-': JSON.stringify({ ...AUTHORED, runs }) });
    expect(code).toBe(0);
    expect(stdout).not.toContain('null');
    const [bfgs, nelderMead] = JSON.parse(stdout).runs;
    expect(bfgs.status).toBe('finished');
    expect(bfgs.arrivedAt).toBeLessThan(50);
    expect(bfgs.loss[bfgs.arrivedAt]).toBeLessThan(1e-15);
    expect(bfgs.loss[bfgs.arrivedAt - 1]).toBeGreaterThan(bfgs.loss[bfgs.arrivedAt]);
    expect(bfgs.path.slice(bfgs.arrivedAt)).toEqual(
      new Array(51 - bfgs.arrivedAt).fill(bfgs.path.at(-1)),
    );
    expect([bfgs.loss, bfgs.path, bfgs.lr].map(({ length }) => length)).toEqual([51, 51, 50]);
    expect(nelderMead).not.toHaveProperty('arrivedAt');
    // A strong Wolfe search asks for the value and the gradient together.
    expect(bfgs.functionEvaluations).toBe(bfgs.evaluations);
    expect(bfgs.hessianEvaluations).toBe(0);
    expect(nelderMead.evaluations).toBe(0);
    expect(nelderMead.functionEvaluations).toBeGreaterThan(50);
    expect(nelderMead.path).toHaveLength(51);
  });

  it('adds a verdict for every recorded step where they are wanted', async () => {
    const runs = [
      { optimizer: 'sgd', hyper: { lr: 1 } },
      { optimizer: 'newton' },
      { optimizer: 'sgd', hyper: { lr: 1e-9 } },
    ];
    const input = { '-': JSON.stringify({ ...AUTHORED, runs }) };
    const plain = await run(['-'], input);
    expect(JSON.parse(plain.stdout).runs[0]).not.toHaveProperty('verdicts');
    const { code, stdout } = await run(['-', '--verdicts'], input);
    expect(code).toBe(0);
    const [wild, newton, slow] = JSON.parse(stdout).runs;
    // The step that broke it has no loss to print.
    expect(wild.verdicts).toHaveLength(wild.loss.length + 1);
    expect(wild.verdicts.at(-1)).toEqual({ kind: 'diverged', from: wild.loss.length });
    expect(newton.verdicts).toHaveLength(51);
    expect(newton.verdicts[50]).toEqual({
      kind: 'arrived',
      from: expect.any(Number),
      where: 'minimum',
    });
    expect(newton.verdicts[50].from).toBeLessThanOrEqual(newton.arrivedAt);
    expect(slow.verdicts[50]).toEqual({ kind: 'crawling', from: 30 });
    for (const [one, ...rest] of [wild, newton, slow].map(({ verdicts }) => verdicts)) {
      expect(one).toEqual({ kind: 'started', from: 0 });
      for (const verdict of rest)
        expect(Object.keys(verdict)).toEqual(
          ['kind', 'from', 'where'].slice(0, 'where' in verdict ? 3 : 2),
        );
    }
  });

  it('tells where there is no value at the start', async () => {
    const objective = { formula: 'log(x - 5) + y^2', start: [1, 1] };
    const { stdout } = await run(['-', '--verdicts'], {
      '-': JSON.stringify({ ...AUTHORED, objective }),
    });
    const [first] = JSON.parse(stdout).runs;
    expect(first.loss).toEqual([]);
    expect(first.verdicts).toEqual([{ kind: 'undefined', from: 0 }]);
  });

  it('names the field and the nearest id', () =>
    expectRefused(
      run(['-'], { '-': JSON.stringify(AUTHORED).replace('rosenbrock', 'rosenbrok') }),
      /objective\.surface.*rosenbrock/,
    ));

  it.each<[string, readonly string[], RegExp]>([
    ['a file that is not there', ['missing.json'], /missing\.json.*no such file/],
    ['what is not JSON', ['bad.json'], /bad\.json.*not JSON/],
    ['a damaged link', ['https://example.org/#surface?e=1.AAAA'], /link/],
    ['a link from a newer version', ['https://example.org/#surface?e=2.AAAA'], /link.*newer/i],
    ['no experiment', [], /one experiment/],
    ['two experiments', ['a', 'b'], /one experiment/],
    ['an unknown flag', ['-', '--fast'], /--fast/],
    ['an unknown backend', ['-', '--backend', 'cuda'], /cuda.*wasm, webgpu or cpu/],
    ['a place that cannot be written', ['good.json', '--out', 'nowhere/x.json'], /--out/],
    ['an array', ['array.json'], /experiment/],
  ])('refuses %s in one line', (_name, argv, says) =>
    expectRefused(
      run(argv, {
        'bad.json': '{"steps": \n 5',
        'good.json': JSON.stringify(AUTHORED),
        'array.json': '[]',
      }),
      says,
    ),
  );
});

describe('the command itself', () => {
  const spawn = (input: string) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const child = execFile(
        // What npm run calls, without npm, which has warnings of its own on standard error.
        'node_modules/.bin/tsx',
        ['src/cli/experiment.ts', '-'],
        { cwd: fileURLToPath(new URL('../..', import.meta.url)) },
        (error, stdout, stderr) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
      );
      child.stdin?.end(input);
    });

  it('prints JSON and nothing else', { timeout: 60_000 }, async () => {
    const { code, stdout, stderr } = await spawn(JSON.stringify(AUTHORED));
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).runs[0].path).toHaveLength(51);
  });

  it('exits 2 with one line', { timeout: 60_000 }, async () => {
    const { code, stdout, stderr } = await spawn(
      JSON.stringify(AUTHORED).replace('rosenbrock', 'rosenbrok'),
    );
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^experiment: .*surface.*rosenbrock.*\n$/);
  });
});
