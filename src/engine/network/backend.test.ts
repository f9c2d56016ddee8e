import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { nodeEnvironment } from '../../cli/network-node';
import type { BackendChoice } from '../../experiment/backend';
import { selectBackend } from './backend';
import type { BackendEnvironment } from './load-backend';
import type { TrialStore } from './trial-store';

/** What is remembered of this machine, with or without what another visit left there. */
const rememberedTrials = (left: readonly { readonly name: string; readonly ms: number }[] = []) => {
  const kept = new Map<string, unknown>();
  const key = 'backends none alone';
  if (left.length > 0) kept.set(key, left);
  const trials: TrialStore = {
    get: async (asked, shape) => shape.safeParse(kept.get(asked)).data,
    put: async (at, value) => void kept.set(at, value),
  };
  const names = () =>
    z
      .array(z.object({ name: z.string() }))
      .parse(kept.get(key))
      .map(({ name }) => name);
  return { trials, names };
};

const select = async (choice: BackendChoice, more: Partial<BackendEnvironment> = {}) => {
  const selected = await selectBackend(choice, { ...nodeEnvironment(), ...more });
  if (!selected.ok) throw new Error(selected.error.message);
  return selected.value;
};

// Node has no WebGL: there it is a backend that does not start.
describe('choice of the backend', () => {
  it('takes what a trial finds fastest, and remembers', async () => {
    const { trials, names } = rememberedTrials();
    const { name, reason } = await select('auto', { trials });
    expect(name).toBe('wasm');
    expect(reason).toMatchObject({ kind: 'measured', gpu: 'none', trial: 'now' });
    expect(names()).toEqual(['wasm']);
    const again = await select('auto', { trials });
    expect(again.reason).toMatchObject({ trial: 'earlier' });
    if (reason.kind !== 'measured' || again.reason.kind !== 'measured') throw new Error('a trial');
    expect(again.reason.candidates).toEqual(reason.candidates);
  });

  it('makes a new trial, and says so, where what was fastest does not start any more', async () => {
    const { trials, names } = rememberedTrials([
      { name: 'webgl', ms: 1 },
      { name: 'wasm', ms: 2 },
    ]);
    const { name, reason } = await select('auto', { trials });
    expect(name).toBe('wasm');
    expect(reason).toMatchObject({ trial: 'again', forgotten: 'webgl' });
    expect(names()).toEqual(['wasm']);
    expect((await select('auto', { trials })).reason).not.toHaveProperty('forgotten');
  });

  it('does not take another backend than the one that was asked for', async () => {
    const { trials } = rememberedTrials([{ name: 'wasm', ms: 2 }]);
    const selected = await selectBackend('webgl', { ...nodeEnvironment(), trials });
    expect(selected).toMatchObject({
      ok: false,
      error: { code: 'backend-unavailable', backend: 'webgl' },
    });
    expect(await select('wasm', { trials })).toMatchObject({
      name: 'wasm',
      reason: { kind: 'forced' },
    });
  });
});
