import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type ActivationId, activations } from '../catalog/activations';
import { mnist } from '../catalog/datasets/mnist';
import type { LayerDefinition } from '../catalog/definition';
import { shapeNetwork } from '../experiment/network/shape';
import { activated, activationFunction, activationFunctions } from '../export/activation';
import { has, PYTHON } from './testing/python-process';

const hasTorch = has('torch');
const dense = (activation: ActivationId): LayerDefinition => ({
  kind: 'dense',
  units: 4,
  activation,
});

/** Values and slopes of two functions of an array, in float64. */
const COMPARE = `
import json, math, sys
import torch
import torch.nn.functional as F
z = torch.linspace(-9, 25, 137, dtype=torch.float64).requires_grad_()
results = {}
for name, (source, twin) in json.load(sys.stdin).items():
    scope = {"torch": torch, "math": math}
    exec(source, scope)
    ours, theirs = scope[name](z), eval(twin)
    slopes = [torch.autograd.grad(y.sum(), z)[0] for y in (ours, theirs)]
    results[name] = [(ours - theirs).abs().max().item(), (slopes[0] - slopes[1]).abs().max().item()]
print(json.dumps(results))
`;

describe('an activation in Python', () => {
  it.skipIf(!hasTorch)('written out is what PyTorch calls by its name (needs torch)', () => {
    const cases = activations.map(({ id }) => {
      const source = activationFunction(id, 'torch').join('\n');
      return [id.replaceAll('-', '_'), [source, activated(id, 'torch', '(z * 1)')]] as const;
    });
    const { stdout, stderr } = spawnSync(PYTHON, ['-W', 'ignore', '-c', COMPARE], {
      input: JSON.stringify(Object.fromEntries(cases)),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const results: Readonly<Record<string, readonly [number, number]>> = JSON.parse(stdout);
    expect(Object.keys(results)).toHaveLength(activations.length);
    for (const [name, [value, slope]] of Object.entries(results)) {
      expect(value, name).toBeLessThan(1e-8);
      expect(slope, name).toBeLessThan(1e-8);
    }
  });

  it('is written out for the other libraries, too', () => {
    expect(activationFunction('silu', 'jax').join('\n')).toBe(
      'def silu(z):\n    return z * jax.nn.sigmoid(z)',
    );
    expect(activationFunction('leaky-relu', 'keras').join('\n')).toBe(
      'def leaky_relu(z):\n    return ops.where(z <= 0, 0.01 * z, z)',
    );
  });

  it('stands before the model where a library has no name for it', () => {
    const layers = [dense('relu'), dense('leaky-relu'), dense('leaky-relu')];
    const shape = shapeNetwork(layers, mnist.describe());
    if (!shape.ok) throw new Error(shape.error.code);
    expect(activationFunctions(shape.value, 'jax')).toEqual([
      ...activationFunction('leaky-relu', 'jax'),
      '',
      '',
    ]);
    expect(activationFunctions(shape.value, 'torch')).toEqual([]);
    expect(activated('leaky-relu', 'jax', 'x')).toBe('leaky_relu(x)');
  });
});
