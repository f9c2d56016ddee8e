import { readFile, writeFile } from 'node:fs/promises';
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
  readFile: (path) => readFile(path, 'utf8'),
  async readStdin() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
  },
  writeFile: (path, text) => writeFile(path, text),
  stdout: (text) => write(process.stdout, text),
  stderr: (text) => write(process.stderr, text),
};
