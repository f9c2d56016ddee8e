import * as tf from '@tensorflow/tfjs-core';
import * as z from 'zod/mini';
import type { BackendChoice, BackendReport } from '../../experiment/backend';
import { messageOf } from '../../formula/message-of';
import { fail, type Result, succeed } from '../../formula/result';
import { type AdapterReport, adapterName, adapterReport } from './adapter';
import { calibrate } from './calibrate';
import { chooseKernels, recallKernels } from './kernel-choice';
import { type BackendEnvironment, type BackendName, loadBackend } from './load-backend';

export type { BackendChoice, BackendReport };

export interface BackendError {
  readonly code: 'backend-unavailable';
  readonly backend: BackendChoice;
  readonly message: string;
  readonly values: { readonly backend: string; readonly detail: string };
}

const candidatesShape = z
  .array(z.object({ name: z.enum(['wasm', 'webgl']), ms: z.number().check(z.positive()) }))
  .check(z.minLength(1));
type Candidate = z.infer<typeof candidatesShape>[number];

const unavailable = (backend: BackendChoice, detail: string): Result<never, BackendError> =>
  fail({
    code: 'backend-unavailable',
    backend,
    values: { backend, detail: ` (${detail})` },
    message: `the backend ${backend} does not work here (${detail}): choose auto or another one`,
  });

/** Makes one backend the current one. */
const activate = async (
  name: BackendName,
  env: BackendEnvironment,
): Promise<Result<{ readonly threads?: number }, string>> => {
  try {
    const extra = await loadBackend(name, env);
    if (!(await tf.setBackend(name))) return fail('it failed to start');
    await tf.ready();
    return succeed(extra());
  } catch (error) {
    return fail(messageOf(error));
  }
};

const forced = async (
  name: BackendName,
  env: BackendEnvironment,
  adapter: AdapterReport | undefined,
): Promise<Result<BackendReport, BackendError>> => {
  if (name === 'webgpu' && adapter === undefined) return unavailable(name, 'no WebGPU adapter');
  const active = await activate(name, env);
  if (!active.ok) return unavailable(name, active.error);
  const kernels =
    name === 'webgpu' && adapter !== undefined
      ? { kernels: await chooseKernels(adapter, () => calibrate(env.now), env.trials) }
      : {};
  return succeed({
    name,
    choice: name,
    reason: { kind: 'forced' },
    ...(adapter === undefined ? {} : { adapter }),
    ...active.value,
    ...kernels,
  });
};

/** Those that need no graphics hardware, fastest first, as measured now. */
const measure = async (env: BackendEnvironment, key: string): Promise<readonly Candidate[]> => {
  const candidates: Candidate[] = [];
  for (const name of ['wasm', 'webgl'] as const) {
    const active = await activate(name, env);
    if (!active.ok) continue;
    candidates.push({ name, ms: await calibrate(env.now) });
  }
  candidates.sort((a, b) => a.ms - b.ms);
  await env.trials?.put(key, candidates);
  return candidates;
};

/** The fastest of those that need no graphics hardware, by a trial, and made the current one. */
const fastest = async (
  env: BackendEnvironment,
  adapter: AdapterReport | undefined,
  gpu: 'none' | 'software' | 'failed',
): Promise<Result<BackendReport, BackendError>> => {
  const machine = adapter === undefined ? 'none' : adapterName(adapter);
  const key = `backends ${machine} ${env.threads === undefined ? 'alone' : 'threads'}`;
  const begin = async (candidates: readonly Candidate[]) => {
    const name: BackendName = candidates[0]?.name ?? 'cpu';
    return { name, active: await activate(name, env) };
  };
  const earlier = await env.trials?.get(key, candidatesShape);
  let trial: { trial: 'now' | 'earlier' | 'again'; forgotten?: BackendName } = {
    trial: earlier === undefined ? 'now' : 'earlier',
  };
  let candidates = earlier ?? (await measure(env, key));
  let begun = await begin(candidates);
  if (!begun.active.ok && earlier !== undefined) {
    trial = { trial: 'again', forgotten: begun.name };
    candidates = await measure(env, key);
    begun = await begin(candidates);
  }
  const { name, active } = begun;
  if (!active.ok) return unavailable('auto', active.error);
  return succeed({
    name,
    choice: 'auto',
    reason: { kind: 'measured', gpu, ...trial, candidates },
    ...(adapter === undefined ? {} : { adapter }),
    ...active.value,
  });
};

/**
 * The same backend again, with the kernels that were chosen for it then: other ones give other digits. Where the choice
 * was ours and it does not work any more, what works.
 */
export const selectAgain = async (
  report: BackendReport,
  env: BackendEnvironment,
): Promise<Result<BackendReport, BackendError>> => {
  if (report.kernels && report.adapter) recallKernels(report.adapter, report.kernels);
  const selected = await selectBackend(report.name, env);
  if (selected.ok) return succeed(report);
  return report.choice === 'auto' ? selectBackend('auto', env) : selected;
};

/**
 * Selects tfjs's backend for this thread. `auto` takes WebGPU on real hardware; where the only adapter is a
 * software one, or there is none, it measures a short training on the others and takes the fastest. What an earlier
 * visit measured counts as long as its winner still starts. A backend that was asked for by name and does not work is
 * an error, never a silent change.
 */
export const selectBackend = async (
  choice: BackendChoice,
  env: BackendEnvironment,
): Promise<Result<BackendReport, BackendError>> => {
  // Without this tfjs prints advice to the console of Node and checks every kernel for leaks.
  tf.enableProdMode();
  const adapter = env.gpu === undefined ? undefined : await adapterReport(env.gpu);
  if (choice !== 'auto') return forced(choice, env, adapter);
  if (adapter === undefined) return fastest(env, adapter, 'none');
  if (adapter.isFallback) return fastest(env, adapter, 'software');
  const report = await forced('webgpu', env, adapter);
  if (!report.ok) return fastest(env, adapter, 'failed');
  return succeed({ ...report.value, choice, reason: { kind: 'hardware' } });
};
