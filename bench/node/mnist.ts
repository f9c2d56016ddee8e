import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onceMnist } from '../../e2e/harness/load-mnist';

/** In Node in the place of `e2e/harness/mnist`. The folder of the data is the process's argument. */
const [, , dataFolder = 'public/data'] = process.argv;

/** The 60,000 and 10,000 images, loaded once a process. */
export const loadMnist = onceMnist(
  async (path) => new Response(await readFile(join(dataFolder, path))),
);
