import { expect, it } from 'vitest';
import { nodeEnvironment } from '../../cli/network-node';
import type { BackendReport } from '../../experiment/backend';
import { selectAgain } from './backend';

const report = (more: Partial<BackendReport>): BackendReport => ({
  name: 'wasm',
  choice: 'auto',
  reason: { kind: 'hardware' },
  ...more,
});

it('takes the same backend, and says what was said', async () => {
  const before = report({ threads: 8 });
  expect(await selectAgain(before, nodeEnvironment())).toEqual({ ok: true, value: before });
});

it('takes what works where the choice was ours, and fails where it was the visitor’s', async () => {
  // There is no WebGPU in Node.
  const ours = await selectAgain(report({ name: 'webgpu' }), nodeEnvironment());
  expect(ours.ok && ours.value.name).toMatch(/^(wasm|cpu)$/);
  const theirs = await selectAgain(report({ name: 'webgpu', choice: 'webgpu' }), nodeEnvironment());
  expect(!theirs.ok && theirs.error.code).toBe('backend-unavailable');
});
