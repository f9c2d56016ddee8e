import { readFile, writeFile } from 'node:fs/promises';
import { decodeText } from './decode-text';
import type { CommandIo } from './io';

const write = (stream: NodeJS.WriteStream, text: string) =>
  new Promise<void>((resolve) => {
    // A reader that went away (`| head`) is no error of ours.
    const gone = () => resolve();
    stream.once('error', gone);
    stream.write(text, () => {
      stream.off('error', gone);
      resolve();
    });
  });

export const nodeIo: CommandIo = {
  readFile: async (path) => decodeText(await readFile(path)),
  async readStdin() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return decodeText(Buffer.concat(chunks));
  },
  writeFile: (path, text) => writeFile(path, text),
  stdout: (text) => write(process.stdout, text),
  stderr: (text) => write(process.stderr, text),
};
