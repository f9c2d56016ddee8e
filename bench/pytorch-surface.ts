import { execFileSync } from 'node:child_process';

const SCRIPT = `
import sys, time, json, torch
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
steps = int(sys.argv[1])
p = torch.tensor([-1.5, 2.0], requires_grad=True)
o = torch.optim.Adam([p], lr=0.01)
begin = time.perf_counter()
for _ in range(steps):
    o.zero_grad()
    x, y = p[0], p[1]
    loss = (1 - x)**2 + 100*(y - x**2)**2
    loss.backward()
    o.step()
print(json.dumps(steps / (time.perf_counter() - begin)))
`;

/** Adam on Rosenbrock in PyTorch, steps a second; nothing where Debian's python3-torch is missing. */
export const pytorchStepsPerSecond = (steps: number): number | undefined => {
  try {
    const text = execFileSync('/usr/bin/python3', ['-c', SCRIPT, String(steps)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(text);
  } catch {
    return undefined;
  }
};
