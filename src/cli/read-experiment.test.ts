import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeExperiment } from '../experiment/codec';
import { parseExperiment } from '../experiment/schema';
import { main } from './main';
import { nodeIo } from './node-io';
import { readExperiment } from './read-experiment';

const AUTHORED = {
  objective: { kind: 'formula', formula: 'x^2 + 3*y^2', start: [2, 1] },
  steps: 7,
  runs: [{ optimizer: 'adam', hyper: { lr: 0.05 } }],
};
const parsed = parseExperiment(AUTHORED);
if (!parsed.ok) throw new Error(parsed.error.message);
const experiment = parsed.value;
const LINK = `https://downhill.example/#/surface?e=${encodeExperiment(experiment)}`;
const JSON_TEXT = JSON.stringify(AUTHORED);

/** The link with something after every so many characters. */
const broken = (every: number, by: string) =>
  LINK.replaceAll(new RegExp(`.{${every}}(?=.)`, 'g'), `$&${by}`);

const utf16 = (text: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'downhill-'));
});
afterAll(() => rm(folder, { recursive: true }));

const readFileOf = async (bytes: string | Buffer) => {
  const file = join(folder, 'given');
  await writeFile(file, bytes);
  return readExperiment(file, nodeIo);
};

describe('what a file or standard input may hold', () => {
  it.each([
    ['JSON', JSON_TEXT],
    ['JSON behind the mark of UTF-8', `\uFEFF${JSON_TEXT}`],
    ['JSON in UTF-16, low bytes first', utf16(JSON_TEXT, false)],
    ['JSON in UTF-16, high bytes first', utf16(JSON_TEXT, true)],
    ['JSON in UTF-16 without a mark', utf16(JSON_TEXT, false).subarray(2)],
    ['JSON in UTF-16 without a mark, high bytes first', utf16(JSON_TEXT, true).subarray(2)],
    ['a link', `${LINK}\n`],
    ['a link in UTF-16', utf16(`${LINK}\r\n`, false)],
    ['a link in quotation marks', JSON.stringify(LINK)],
    ['a link in a sentence', `Look at this (${LINK}), please.\n`],
    ['the part of a link behind its =', `${encodeExperiment(experiment)}\n`],
    ['that part with its name, in brackets', `<e=${encodeExperiment(experiment)}>`],
    ['a link behind another', `https://example.org/?e=5 and https://b.example/?e=1.ab, ${LINK}`],
    ['a link that a mail broke', `See ${broken(60, '\r\n')}\r\nand tell me.`],
    ['a link that was answered to', `> ${broken(60, '\n> ')}\n> and tell me.`],
    ['a link in quoted-printable', broken(60, '=\r\n').replaceAll('=1.', '=3D1.')],
    ['a link broken by a space', broken(90, ' ')],
    ['a link with marks that are not seen', broken(20, '\u00ad').replace('1.', '1\u200b.')],
    ['a link with places to break it', broken(30, '<wbr>')],
    ['a link whose signs Markdown would read', LINK.replaceAll(/[_#]/g, '\\$&')],
    ['a link with the escapes of JSON', LINK.replace('=', '\\u003d').replace('#', '\\u0023')],
    ['what the command printed', JSON.stringify({ spec: experiment, runs: [] })],
  ])('%s', async (_, bytes) => {
    expect(await readFileOf(bytes)).toEqual(experiment);
    const text = typeof bytes === 'string' ? bytes : '';
    if (text === '') return;
    const piped = { ...nodeIo, readStdin: () => Promise.resolve(text) };
    expect(await readExperiment('-', piped)).toEqual(experiment);
  });

  it('its own output, which it prints again to the last character', async () => {
    const print = async (stdin: string) => {
      let stdout = '';
      const io = {
        ...nodeIo,
        readStdin: () => Promise.resolve(stdin),
        stdout: async (text: string) => {
          stdout += text;
        },
      };
      expect(await main(['-'], io, () => 0)).toBe(0);
      return stdout;
    };
    const first = await print(JSON_TEXT);
    expect(await print(first)).toBe(first);
  });

  it('a link that lacks a part is refused, whatever follows it', async () => {
    for (const text of [
      LINK.slice(0, -9),
      `${LINK.slice(0, -9)}\nand tell\nme`,
      `${LINK} `.slice(9, -9),
    ])
      await expect(readFileOf(text)).rejects.toThrow(/^link: This link is damaged/);
  });

  it('is refused by name where it holds neither', async () => {
    await expect(readFileOf('x^2 + y^2')).rejects.toThrow(/is not JSON, and holds no link/);
  });
});
