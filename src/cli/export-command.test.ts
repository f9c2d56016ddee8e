import { describe, expect, it } from 'vitest';
import { exportCommand } from './export-command';

describe('npm run export', () => {
  const authored = JSON.stringify({
    steps: 5,
    runs: [{ optimizer: 'sgd' }, { optimizer: 'bfgs' }],
  });
  const command = async (...argv: string[]) => {
    let stdout = '';
    let stderr = '';
    const written: string[] = [];
    const code = await exportCommand(argv, {
      readFile: async () => authored,
      readStdin: async () => authored,
      async writeFile(path, text) {
        written.push(path, text);
      },
      async stdout(text) {
        stdout += text;
      },
      async stderr(text) {
        stderr += text;
      },
    });
    return { code, stdout, stderr, written };
  };

  it('prints the script, or writes it', async () => {
    const printed = await command('race.json', '--run', '0', '--to', 'pytorch');
    expect([printed.code, printed.stderr]).toEqual([0, '']);
    expect(printed.stdout).toMatch(
      /^#!\/usr\/bin\/env python3\n"""[\s\S]*print\(json\.dumps\(path\)\)\n$/,
    );
    const filed = await command('-', '--to', 'pytorch', '--out', 'a.py');
    expect(filed.written).toEqual(['a.py', printed.stdout]);
  });

  it.each([
    [['a.json', '--to', 'jax'], /^export: --to: jax .*pytorch, optax, keras\n$/],
    [['a.json'], /^export: --to: .*pytorch, optax, keras\n$/],
    [['a.json', '--to', 'keras', '--run', '2'], /^export: --run: .*from 0 to 1, not 2\n$/],
    [['a.json', '--to', 'keras', '--run', '-1'], /^export: [^\n]*run[^\n]*\n$/],
    [['a.json', '--to', 'keras', '--run', 'x'], /^export: --run: [^\n]*not x\n$/],
    [['--to', 'keras'], /^export: give one experiment[^\n]*\n$/],
  ])('refuses %j in one line', async (argv, says) => {
    const { code, stdout, stderr } = await command(...argv);
    expect(stderr).toMatch(says);
    expect([code, stdout]).toEqual([2, '']);
  });
});
