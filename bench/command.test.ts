import { expect, it } from 'vitest';
import type { CommandIo } from '../src/cli/io';
import { benchCommand } from './command';

const run = async (...argv: string[]) => {
  let [out, err] = ['', ''];
  const io: CommandIo = {
    readFile: () => Promise.reject(new Error('nothing is read')),
    readStdin: () => Promise.reject(new Error('nothing is read')),
    writeFile: () => Promise.reject(new Error('nothing is written')),
    stdout: async (text) => {
      out += text;
    },
    stderr: async (text) => {
      err += text;
    },
  };
  return { code: await benchCommand(argv, io, '2026-01-01'), out, err };
};

it('names the benches to whoever names another', async () => {
  for (const argv of [['nonsense'], [], ['network', 'surface'], ['network', '--jsonn']]) {
    const { code, out, err } = await run(...argv);
    expect(code, argv.join(' ')).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('network');
  }
});

it('says which of them need no browser', async () => {
  for (const argv of [
    ['drag', '--in', 'node'],
    ['network', '--in', 'deno'],
  ]) {
    const { code, out, err } = await run(...argv);
    expect(code, argv.join(' ')).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(
      /--in: (drag needs a browser; in Node there are network,|deno is not known)/,
    );
  }
});

it('explains itself', async () => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  expect(out).toContain('bench -- NAME');
});
