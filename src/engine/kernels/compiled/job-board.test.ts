import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleSize } from '../../../catalog/dataset';
import { mnist } from '../../../catalog/datasets/mnist';
import type { LayerDefinition } from '../../../catalog/definition';
import { networkOf } from '../../../experiment/network/model';
import { createRandom } from '../../../random/seeded';
import { compileNetwork } from '../../network/compile-network';
import { hasFusedMultiplyAdd } from './features';
import { type HelperSetup, instantiateStep } from './helper';
import { BOARD_SIZE, JobBoard } from './job-board';

const layers: readonly LayerDefinition[] = [
  { kind: 'conv', channels: 3, kernel: 3, padding: 'same', activation: 'relu' },
  { kind: 'max-pool', size: 2 },
  { kind: 'dense', units: 20, activation: 'tanh' },
];
const dataset = mnist.describe();
const ROWS = 37;
const JOBS = 5;

let threads: Worker[] = [];
const startThread = (setup: HelperSetup) => {
  const file = JSON.stringify(new URL('./testing/thread.ts', import.meta.url).href);
  const code = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${file}, ${file}))`;
  const thread = new Worker(code, { eval: true });
  thread.postMessage(setup);
  threads.push(thread);
};

afterEach(async () => {
  await Promise.all(threads.map((thread) => thread.terminate()));
  threads = [];
});

/** A board, a step with a batch, and so many threads of Node that help with it. */
const open = async (helpers: number) => {
  const random = createRandom(5, 'job-board');
  const network = networkOf({ layers }, dataset);
  const code = compileNetwork(network, {
    rows: ROWS,
    loss: 'cross-entropy',
    drops: false,
    l1: 1e-3,
    l2: 1e-2,
    examples: { encoding: dataset.encoding, zero: 0 },
    fused: hasFusedMultiplyAdd(),
    shared: true,
  });
  const memory = new WebAssembly.Memory({ initial: 64, maximum: 65536, shared: true });
  let end = 64;
  const place = (numbers: number) => {
    const at = end;
    end += Math.ceil(numbers / 4) * 16;
    return at;
  };
  const floats = (at: number, count: number) => new Float32Array(memory.buffer, at, count);
  const board = place(BOARD_SIZE / 4);
  const [x, labels] = [place(code.inputSize), place(ROWS)];
  floats(x, ROWS * exampleSize(dataset)).forEach((_, k, all) => {
    all[k] = random.uniform();
  });
  const workArea = () => {
    const work = place(code.workSize);
    return { x, labels, work, room: work + code.parts.ownRoom * 4 };
  };
  const inputs = workArea();
  const jobs = Array.from({ length: JOBS }, () => {
    const [theta, gradient] = [place(network.size), place(network.size)];
    floats(theta, network.size).forEach((_, k, all) => {
      all[k] = 0.2 * random.normal();
    });
    return { theta, gradient };
  });
  const module = new WebAssembly.Module(code.bytes);
  const step = instantiateStep(module, memory);
  const jobBoard = new JobBoard(memory, board);
  jobBoard.clear();
  for (let k = 0; k < helpers; k += 1) startThread({ module, memory, board, inputs: workArea() });
  while (jobBoard.helpers < helpers) await new Promise((resolve) => setTimeout(resolve, 5));

  const gradientAt = (at: number) => floats(at, network.size).slice();
  /** Numbers of which a bit differs. */
  const different = (at: number, wanted: Float32Array) => {
    const [a, b] = [gradientAt(at), wanted].map(({ buffer }) => new Uint32Array(buffer));
    return a?.reduce((count, bits, k) => count + Number(bits !== b?.[k]), 0);
  };
  const alone = jobs.map(({ theta, gradient }) => {
    const loss = step.gradient(theta, gradient, x, labels, inputs.work);
    return { loss, gradient: gradientAt(gradient) };
  });
  const forget = () => {
    for (const { gradient } of jobs) floats(gradient, network.size).fill(Number.NaN);
  };
  return { jobBoard, step, inputs, jobs, code, alone, forget, different };
};

describe.each([0, 1, 2])('a board with %s helpers', (helpers) => {
  it('has whole gradients and parts of one computed to the numbers of one thread', async () => {
    const { jobBoard, step, inputs, jobs, code, alone, forget, different } = await open(helpers);
    expect(new Set(alone.map(({ loss }) => loss)).size).toBe(JOBS);
    // Rounds follow each other without a pause, so that a thread that is late meets the next one.
    for (let again = 0; again < 3 * JOBS; again += 1) {
      forget();
      const count = 1 + (again % JOBS);
      jobs.forEach(({ theta, gradient }, job) => {
        jobBoard.put(job, theta, gradient);
      });
      jobBoard.run('gradient', count, step, inputs);
      alone.slice(0, count).forEach((wanted, job) => {
        expect(jobBoard.lossOf(job)).toBe(wanted.loss);
        expect(different(jobs[job]?.gradient ?? 0, wanted.gradient)).toBe(0);
      });

      forget();
      const [job, wanted] = [jobs[again % JOBS], alone[again % JOBS]];
      if (job === undefined || wanted === undefined) throw new Error('a job is missing');
      step.prepare(job.theta, inputs.work);
      jobBoard.share({ ...job, work: inputs.work });
      for (const kind of ['rows', 'parameters', 'penalty'] as const)
        jobBoard.run(kind, code.parts[kind], step, inputs);
      expect(step.total(inputs.work)).toBe(wanted.loss);
      expect(different(job.gradient, wanted.gradient)).toBe(0);
    }
    jobBoard.close();
    expect(jobBoard.helpers).toBe(0);
    expect(jobBoard.begun).toBe(helpers);
  });
});
