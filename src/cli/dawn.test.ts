import { expect, it } from 'vitest';
import { openWebgpu } from './dawn';

const refusal = async (load: Parameters<typeof openWebgpu>[0]) => {
  const opened = await openWebgpu(load);
  if (opened.ok) throw new Error('it opened');
  return opened.error;
};

it('says which package is missing, and what to do', async () => {
  const said = await refusal(() => import('webgpu-that-is-nowhere' as string));
  expect(said).toMatch(/^WebGPU in Node needs the npm package webgpu, which did not load \(.+\): /);
  expect(said).toMatch(/npm install webgpu/);
  expect(said).not.toContain('\n');
});

it('says what to do where there is no graphics adapter', async () => {
  const gpu = { requestAdapter: async () => null } as unknown as GPU;
  const said = await refusal(async () => ({ create: () => gpu, globals: {} }));
  expect(said).toMatch(/no graphics adapter.*VK_ICD_FILENAMES.*choose another backend/);
});

it('says why it does not start, on one line', async () => {
  const create = () => {
    throw new Error('no libvulkan');
  };
  expect(await refusal(async () => ({ create, globals: {} }))).toMatch(
    /no libvulkan.*another backend/,
  );
});
