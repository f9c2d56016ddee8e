import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { losses } from '../catalog/losses';
import { lossFunction, writtenLoss } from '../export/loss';
import { has, PYTHON } from './testing/python-process';

const hasTorch = has('torch');

/** Values and slopes of `data_loss` as it stands in a script, as it is written out, and of PyTorch's own. */
const COMPARE = `
import json, sys
import torch
import torch.nn.functional as F
torch.manual_seed(3)
logits = (4 * torch.randn(50, 7, dtype=torch.float64)).requires_grad_()
labels = torch.randint(7, (50,))
own = {
    "cross-entropy": lambda z, y: F.cross_entropy(z, y),
    "mean-squared-error": lambda z, y: F.mse_loss(torch.softmax(z, 1), F.one_hot(y, 7).double()),
}
results = {}
for name, sources in json.load(sys.stdin).items():
    found = []
    for source in sources:
        scope = {"torch": torch, "F": F}
        exec(source, scope)
        found.append(scope["data_loss"](logits, labels))
    wanted = own[name](logits, labels)
    slope = torch.autograd.grad(wanted, logits)[0]
    results[name] = [
        max((value - wanted).abs().item(), (torch.autograd.grad(value, logits)[0] - slope).abs().max().item())
        for value in found
    ]
print(json.dumps(results))
`;

describe('a loss in Python', () => {
  it.skipIf(!hasTorch)('is what PyTorch has, by name and written out (needs torch)', () => {
    const cases = losses.map(({ id }) => {
      const written = [
        'def data_loss(logits, labels):',
        ...writtenLoss(id, 'torch', 7).map((line) => `    ${line}`),
      ];
      return [id, [lossFunction(id, 'torch', 7).join('\n'), written.join('\n')]] as const;
    });
    const { stdout, stderr } = spawnSync(PYTHON, ['-W', 'ignore', '-c', COMPARE], {
      input: JSON.stringify(Object.fromEntries(cases)),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const results: Readonly<Record<string, readonly number[]>> = JSON.parse(stdout);
    expect(Object.keys(results)).toHaveLength(losses.length);
    for (const [name, gaps] of Object.entries(results))
      for (const gap of gaps) expect(gap, name).toBeLessThan(1e-14);
  });

  it('is written out for the other libraries, too', () => {
    expect(lossFunction('mean-squared-error', 'jax', 10)).toEqual([
      'def data_loss(logits, labels):',
      '    p = jax.nn.softmax(logits)',
      '    y = jax.nn.one_hot(labels, 10)',
      '    return jnp.mean((p - y)**2)',
    ]);
    expect(writtenLoss('cross-entropy', 'keras', 10)).toEqual([
      'logp = ops.log_softmax(logits)',
      'y = ops.one_hot(labels, 10)',
      'return ops.mean(ops.sum(-(y * logp), 1))',
    ]);
  });
});
