import type { Shape } from '../formula/program';
import type { GeneratedRule } from './generated';
import { callLines, indent, keywordList, type Lines } from './text';

/** Names that the scripts use themselves. */
export const kerasTaken =
  'hyper self gradient variable variables learning_rate name kwargs index memory make base_lr run_together judged constant json np path schedule seen f grads trainable_variables'.split(
    ' ',
  );

const addVariable = (name: string, shape: Shape, initial: string): string => {
  const zero = initial === '0' ? '"zeros"' : `constant(${initial})`;
  const add = (axes: string, initializer = zero) =>
    `self.add_variable(${axes}, ${initializer}, variable.dtype, name="${name}")`;
  switch (shape) {
    case 'element':
      return add('variable.shape');
    case 'row':
    case 'column':
      return add(`${shape}_mean(ops.convert_to_tensor(variable)).shape`);
    case 'left':
    case 'right': {
      const identity = `${shape}_identity(ops.convert_to_tensor(variable), ${initial})`;
      return add(`${identity}.shape`, `lambda shape, dtype=None: ${identity}`);
    }
    case 'uniform':
    case 'all':
    case 'layer':
      return add('()');
    default:
      return shape satisfies never;
  }
};

/** For state that does not begin at 0: Keras's own constants are rounded to single precision. */
export const kerasConstant: Lines = `
def constant(value):
    """An initializer."""
    return lambda shape, dtype=None: value * ops.ones(shape, dtype)
`
  .trim()
  .split('\n');

export const needsConstant = (rule: GeneratedRule): boolean =>
  rule.state.some(({ initial }) => initial !== '0');

/** A `keras.optimizers.Optimizer` with the rule as its update. */
export const kerasClass = (
  name: string,
  rule: GeneratedRule,
  hyper: Readonly<Record<string, string>>,
): Lines => {
  const own = Object.keys(hyper);
  const initials = rule.hyper.filter(({ python }) =>
    rule.state.some(({ initial }) => new RegExp(`\\b${python}\\b`).test(initial)),
  );
  const update = [
    'theta = ops.convert_to_tensor(variable)',
    'g = ops.cast(gradient, theta.dtype)',
    ...(rule.readsLr ? ['lr = ops.cast(learning_rate, theta.dtype)'] : []),
    ...(rule.readsT ? ['t = ops.cast(self.iterations + 1, theta.dtype)'] : []),
    ...own.map((key) => `${key} = ops.convert_to_tensor(self.hyper["${key}"], theta.dtype)`),
    ...(rule.state.length + rule.given.length === 0
      ? []
      : ['index = self._get_variable_index(variable)']),
    ...rule.given.map(
      ({ name: given, python }) =>
        `${python} = ops.cast(self.given["${given}"][index], theta.dtype)`,
    ),
    ...rule.state.map(
      ({ python }) => `${python} = ops.convert_to_tensor(self.memory["${python}"][index])`,
    ),
    ...rule.lines,
    'self.assign(variable, theta)',
    ...rule.state.map(({ python }) => `self.assign(self.memory["${python}"][index], ${python})`),
  ];
  return [
    `class ${name}(keras.optimizers.Optimizer):`,
    ...indent(rule.doc),
    '',
    ...indent([
      ...callLines(
        'def __init__',
        ['self', 'learning_rate', ...keywordList(hyper), '**kwargs'],
        ':',
      ),
      '    super().__init__(learning_rate=learning_rate, **kwargs)',
      ...indent(
        callLines(
          'self.hyper = dict',
          own.map((key) => `${key}=${key}`),
        ),
      ),
      ...(rule.startsFromBase ? ['    self.base_lr = learning_rate'] : []),
      '',
      'def build(self, variables):',
      ...indent([
        'if self.built:',
        '    return',
        'super().build(variables)',
        ...(rule.startsFromBase ? ['base_lr = self.base_lr'] : []),
        ...(rule.startsFromRate ? ['lr = float(ops.convert_to_numpy(self.learning_rate))'] : []),
        ...initials.map(({ python }) => `${python} = self.hyper["${python}"]`),
        'self.memory = {',
        ...rule.state.map(
          ({ python, shape, initial }) =>
            `    "${python}": [${addVariable(python, shape, initial)} for variable in variables],`,
        ),
        '}',
      ]),
      '',
      ...(rule.yields
        ? [
            'def _backend_update_step(self, grads, trainable_variables, learning_rate):',
            ...indent([
              'run_together(',
              '    [',
              '        self.update_step(gradient, variable, learning_rate)',
              '        for gradient, variable in zip(grads, trainable_variables)',
              '    ]',
              ')',
            ]),
            '',
          ]
        : []),
      'def update_step(self, gradient, variable, learning_rate):',
      ...indent(update),
    ]),
  ];
};
