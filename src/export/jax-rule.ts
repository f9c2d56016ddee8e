import type { Shape } from '../formula/program';
import { matrixInitial } from '../formula/python/matrix';
import type { GeneratedRule } from './generated';
import { callLines, indent, keywordList, type Lines } from './text';

/** Names that the scripts use themselves. */
export const jaxTaken =
  'init update update_one params updates state count old new names values gradients memories vectors given signs matrix results columns tree leaf run_together judged make_optimizer base_lr f theta0 json np path schedule seen hyper p name change memory partial'.split(
    ' ',
  );

const initialOf = (shape: Shape, initial: string): string => {
  const fill = (like: string) => `jnp.full_like(${like}, ${initial})`;
  if (shape === 'element') return fill('p');
  return shape === 'uniform' || shape === 'all' || shape === 'layer'
    ? `jnp.full((), ${initial}, p.dtype)`
    : matrixInitial(shape, fill, 'p', initial);
};

/**
 * A function that makes an `optax.GradientTransformation` of the rule; `lr` may change from update to update.
 * @param takesGiven its update takes one argument more: what the rule reads beside the gradients, by name
 */
export const jaxRule = (
  name: string,
  rule: GeneratedRule,
  hyper: Readonly<Record<string, string>>,
  takesGiven = false,
): Lines => {
  const state = rule.state.map(({ python }) => python);
  const names = `[${state.map((one) => `"${one}"`).join(', ')}]`;
  const one = rule.yields ? 'updates of all arrays' : 'the update of one array';
  const call = 'update_one(theta, g, count.astype(theta.dtype), *memory)';
  const vectors = rule.given.length === 0 ? '' : '*vectors, ';
  const each = `for theta, g, *memory in zip(values, gradients, ${vectors}*memories)`;
  return [
    ...callLines(`def ${name}`, ['lr', ...keywordList(hyper)], ':'),
    ...indent(rule.doc),
    ...indent([
      ...(rule.startsFromBase ? ['base_lr = lr'] : []),
      `names = ${names}`,
      '',
      ...callLines(
        'def update_one',
        ['theta', 'g', 't', ...rule.given.map(({ python }) => python), ...state],
        ':',
      ),
      ...indent(rule.lines),
      `    return ${['theta', ...state].join(', ')}${state.length === 0 ? ',' : ''}`,
      '',
      'def init(params):',
      ...indent([
        'return {',
        '    "count": jnp.zeros([], jnp.int32),',
        ...rule.state.map(
          ({ python, shape, initial }) =>
            `    "${python}": jax.tree_util.tree_map(lambda p: ${initialOf(shape, initial)}, params),`,
        ),
        '}',
      ]),
      '',
      `def update(updates, state, params${takesGiven ? ', given' : ''}):`,
      ...indent([
        'count = state["count"] + 1',
        'values, tree = jax.tree_util.tree_flatten(params)',
        'gradients = jax.tree_util.tree_leaves(updates)',
        ...(rule.given.length === 0
          ? []
          : [
              `vectors = [jax.tree_util.tree_leaves(given[name]) for name in [${rule.given.map(({ name: one }) => `"${one}"`).join(', ')}]]`,
            ]),
        'memories = [jax.tree_util.tree_leaves(state[name]) for name in names]',
        `# ${one.charAt(0).toUpperCase()}${one.slice(1)}: the new values, then the new state.`,
        ...(rule.yields
          ? ['results = run_together(', `    [${call} ${each}]`, ')']
          : ['results = [', `    ${call}`, `    ${each}`, ']']),
        'columns = [jax.tree_util.tree_unflatten(tree, column) for column in zip(*results)]',
        'change = jax.tree_util.tree_map(lambda new, old: new - old, columns[0], params)',
        'return change, {"count": count, **dict(zip(names, columns[1:]))}',
      ]),
      '',
      'return optax.GradientTransformation(init, update)',
    ]),
  ];
};
