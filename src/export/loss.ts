import type { LossDefinition } from '../catalog/definition';
import { losses } from '../catalog/losses';
import { type LossKind, lossOf } from '../experiment/network/loss';
import { namesIn } from '../formula/traverse';
import { formulaText, type Library } from './formula-text';
import { indent, type Lines } from './text';

interface Words {
  /** Of a module with `sum` and `mean`. */
  readonly module: string;
  readonly p: string;
  readonly logp: string;
  readonly y: (classes: number) => string;
}

const words: Readonly<Record<Library, Words>> = {
  torch: {
    module: 'torch',
    p: 'torch.softmax(logits, 1)',
    logp: 'torch.log_softmax(logits, 1)',
    y: (classes) => `F.one_hot(labels, ${classes}).to(logits.dtype)`,
  },
  jax: {
    module: 'jnp',
    p: 'jax.nn.softmax(logits)',
    logp: 'jax.nn.log_softmax(logits)',
    y: (classes) => `jax.nn.one_hot(labels, ${classes})`,
  },
  keras: {
    module: 'ops',
    p: 'ops.softmax(logits)',
    logp: 'ops.log_softmax(logits)',
    y: (classes) => `ops.one_hot(labels, ${classes})`,
  },
};

/** A loss's formula as the body of a function of logits and labels. */
export const writtenLoss = (kind: LossKind, library: Library, classes: number): Lines => {
  const { term, reduce, of } = lossOf(kind);
  const { module, ...names } = words[library];
  const { p, logp, y } = of === 'values' ? { ...names, p: 'logits', y: () => 'labels' } : names;
  const read = namesIn(term);
  const text = formulaText(term, library);
  const mean = reduce === 'mean' ? text : `${module}.sum(${text}, 1)`;
  return [
    ...(read.has('p') ? [`p = ${p}`] : []),
    ...(read.has('logp') ? [`logp = ${logp}`] : []),
    ...(read.has('y') ? [`y = ${y(classes)}`] : []),
    `return ${module}.mean(${mean})`,
  ];
};

/** Libraries' names are for losses of classes. */
const definitionOf = (kind: LossKind): LossDefinition | undefined =>
  losses.find(({ id }) => id === kind);

/** `data_loss(logits, labels)`: by the library's own name for it, or the formula written out. */
export const lossFunction = (kind: LossKind, library: Library, classes: number): Lines => {
  const own = definitionOf(kind)?.python?.[library];
  return [
    'def data_loss(logits, labels):',
    ...indent(own === undefined ? writtenLoss(kind, library, classes) : [`return ${own}`]),
  ];
};
