import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeDataset } from '../../experiment/network/dataset';
import { main } from '../main';
import { loadNodeData } from '../network-node';
import { PYTHON } from './python-process';

/** The command `experiment` on this document, with what it prints. */
export const runMain = async (argv: readonly string[], experiment: object) => {
  let stdout = '';
  let stderr = '';
  const read = async () => JSON.stringify(experiment);
  const code = await main(
    ['-', ...argv],
    {
      readFile: read,
      readStdin: read,
      writeFile: () => Promise.reject(new Error('nothing is written')),
      stdout: async (text) => {
        stdout += text;
      },
      stderr: async (text) => {
        stderr += text;
      },
    },
    () => 0,
  );
  return { code, stdout, stderr };
};

/**
 * What a Python script says of a printed result, its snapshots and the first digits, all in this folder.
 * @param script is given the result's file, the folder of the snapshots, the images and their labels
 * @returns the JSON that it prints
 */
export const judgeInPython = async (
  script: string,
  folder: string,
  stdout: string,
  digits: number,
): Promise<unknown> => {
  const data = await loadNodeData(describeDataset('mnist'));
  if (!data.ok) throw new Error(data.error.message);
  const { examples, targets } = data.value.train;
  const [result, images, labels] = ['result.json', 'images', 'labels'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  await writeFile(result, stdout);
  await writeFile(images, Uint8Array.from(examples.subarray(0, 784 * digits)));
  await writeFile(labels, Uint8Array.from(targets.subarray(0, digits)));
  const checked = spawnSync(PYTHON, [script, result, folder, images, labels], { encoding: 'utf8' });
  if (checked.status !== 0) throw new Error(checked.stderr);
  return JSON.parse(checked.stdout);
};
