import { describe, expect, it } from 'vitest';
import { runsInQuads } from './quads';

const adapter = (vendor: string, fewest: number, most: number, features: readonly string[]) => ({
  info: {
    vendor,
    architecture: vendor === 'google' ? 'swiftshader' : 'some',
    device: '',
    description: '',
    isFallbackAdapter: vendor === 'google',
    subgroupMinSize: fewest,
    subgroupMaxSize: most,
  } as GPUAdapterInfo,
  features: new Set(features),
});

describe('quads', () => {
  it('are for software that runs invocations by fours and lets them exchange numbers', () => {
    expect(runsInQuads(adapter('google', 4, 4, ['subgroups']))).toBe(true);
    expect(runsInQuads(adapter('google', 4, 4, []))).toBe(false);
    expect(runsInQuads(adapter('google', 4, 8, ['subgroups']))).toBe(false);
  });

  it('are not for hardware, which has its own kernels', () => {
    expect(runsInQuads(adapter('arm', 4, 4, ['subgroups']))).toBe(false);
    expect(runsInQuads(adapter('nvidia', 32, 32, ['subgroups']))).toBe(false);
  });
});
