import { describe, expect, it } from 'vitest';
import { planeKey } from './plane-key';
import type { PlaneSpec } from './types';

const surface = (patch: object): PlaneSpec => ({
  kind: 'surface',
  surface: 'rosenbrock',
  parameters: { a: 1, b: 100 },
  start: [-1.5, 2],
  gradientNoise: 0,
  ...patch,
});

describe('planeKey', () => {
  it('ignores start, noise and the order of parameters', () => {
    const same = surface({ start: [1, 1], gradientNoise: 0.3, parameters: { b: 100, a: 1 } });
    expect(planeKey(same)).toBe(planeKey(surface({})));
  });

  it('tells functions apart', () => {
    expect(planeKey(surface({ parameters: { a: 1, b: 10 } }))).not.toBe(planeKey(surface({})));
    expect(planeKey(surface({ surface: 'beale' }))).not.toBe(planeKey(surface({})));
  });
});
