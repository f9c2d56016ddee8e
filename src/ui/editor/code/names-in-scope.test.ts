import { describe, expect, it } from 'vitest';
import { namesInScope } from './names-in-scope';

const text = 'm = beta*m + g\nv = \ntheta = theta - lr*m/s; w = theta';
const kinds = (position: number) =>
  new Map(
    namesInScope(text, position, ['theta', 'g', 't', 'lr'], ['beta', 's']).map((entry) => [
      entry.name,
      entry.kind,
    ]),
  );

describe('names in scope', () => {
  it('are those given, written above, kept from the step before, and the hyperparameters', () => {
    const names = kinds(text.indexOf('v = ') + 4);
    expect(names.get('theta')).toBe('given');
    expect(names.get('m')).toBe('above');
    expect(names.get('w')).toBe('state');
    expect(names.get('beta')).toBe('hyper');
    expect(names.get('pi')).toBe('constant');
    expect(names.get('clamp')).toBe('function');
  });

  it('count a line as computed only below it', () => {
    expect(kinds(2).get('m')).toBe('state');
  });

  it('name the parameters of functions', () => {
    const clamp = namesInScope('', 0, [], []).find(({ name }) => name === 'clamp');
    expect(clamp?.signature).toBe('(u, low, high)');
  });
});
