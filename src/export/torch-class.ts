import type { Shape } from '../formula/program';
import { matrixInitial } from '../formula/python/matrix';
import type { GeneratedRule } from './generated';
import { callLines, indent, keywordList, type Lines } from './text';

/** Names that the class uses itself. */
export const torchTaken =
  'self params closure loss group state p update updates parts part total base_lr run_together judged json np torch seen path f schedule model defaults capturable differentiable foreach fused maximize'.split(
    ' ',
  );

/** Drives updates that ask for sums over all parameters. */
export const runTogether: Lines = `
def run_together(updates):
    """Runs one update for each parameter, side by side.

    An update that needs a sum over all parameters yields its own part and gets the total.
    """
    results, total = [], None
    while updates and not results:
        parts = []
        for update in updates:
            try:
                parts.append(update.send(total))
            except StopIteration as stop:
                results.append(stop.value)
        total = sum(parts)
    return results
`
  .trim()
  .split('\n');

const initialOf = (shape: Shape, initial: string): string => {
  if (shape === 'uniform') return initial;
  if (shape === 'all' || shape === 'layer') return `p.new_tensor(${initial})`;
  if (shape !== 'element')
    return matrixInitial(shape, (like) => `torch.full_like(${like}, ${initial})`, 'p', initial);
  return initial === '0' ? 'torch.zeros_like(p)' : `torch.full_like(p, ${initial})`;
};

/**
 * A `torch.optim.Optimizer` with the rule as its update.
 * @param shared it may begin with state of another's
 */
export const torchClass = (
  name: string,
  rule: GeneratedRule,
  hyper: Readonly<Record<string, string>>,
  shared = false,
): Lines => {
  const settings = { lr: 'lr', ...(rule.startsFromBase ? { base_lr: 'lr' } : {}) };
  const own = Object.fromEntries(Object.keys(hyper).map((key) => [key, key]));
  const read = [...(rule.readsLr || rule.startsFromRate ? ['lr'] : []), ...Object.keys(hyper)];
  const initials: (readonly [string, string])[] = [
    ['t', '0'],
    ...rule.state.map(({ python, shape, initial }) => [python, initialOf(shape, initial)] as const),
  ];
  // After a change of rule, some of the state is there already.
  const initialise = shared
    ? initials.flatMap(([key, value]) => [
        `if "${key}" not in state:`,
        `    state["${key}"] = ${value}`,
      ])
    : ['if not state:', ...initials.map(([key, value]) => `    state["${key}"] = ${value}`)];
  const baseRead = rule.startsFromBase ? ['base_lr = group["base_lr"]'] : [];
  const update = [
    'state = self.state[p]',
    ...initialise,
    'state["t"] += 1',
    ...(rule.readsT ? ['t = state["t"]'] : []),
    ...rule.state.map(({ python }) => `${python} = state["${python}"]`),
    'theta, g = p, p.grad',
    ...rule.given.map(({ python }) => `${python} = p.${python}`),
    ...rule.lines,
    'p.copy_(theta)',
    ...rule.state.map(({ python }) => `state["${python}"] = ${python}`),
  ];
  const unpack = [...read.map((key) => `${key} = group["${key}"]`), ...baseRead];
  const begin = [
    'loss = None',
    'if closure is not None:',
    '    with torch.enable_grad():',
    '        loss = closure()',
  ];
  const step = rule.yields
    ? [
        ...begin,
        'run_together(',
        '    [',
        '        self.update(group, p)',
        '        for group in self.param_groups',
        '        for p in group["params"]',
        '        if p.grad is not None',
        '    ]',
        ')',
        'return loss',
      ]
    : [
        ...begin,
        'for group in self.param_groups:',
        ...indent(unpack),
        '    for p in group["params"]:',
        '        if p.grad is None:',
        '            continue',
        ...indent(update, 2),
        'return loss',
      ];
  return [
    `class ${name}(torch.optim.Optimizer):`,
    ...indent(rule.doc),
    '',
    ...indent([
      ...callLines('def __init__', ['self', 'params', 'lr', ...keywordList(hyper)], ':'),
      ...indent(callLines('defaults = dict', keywordList({ ...settings, ...own }))),
      '    super().__init__(params, defaults)',
      '',
      '@torch.no_grad()',
      'def step(self, closure=None):',
      ...indent(step),
      ...(rule.yields
        ? ['', 'def update(self, group, p):', ...indent([...unpack, ...update])]
        : []),
    ]),
  ];
};
