import type { LossDefinition } from '../catalog/definition';
import { type LossId, losses } from '../catalog/losses';
import { lossOf } from '../experiment/network/loss';
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
export const writtenLoss = (id: LossId, library: Library, classes: number): Lines => {
  const { term, reduce } = lossOf(id);
  const { module, p, logp, y } = words[library];
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

const definitionOf = (id: LossId): LossDefinition => {
  const found = losses.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no loss ${id} in the catalogue`);
  return found;
};

/** `data_loss(logits, labels)`: by the library's own name for it, or the formula written out. */
export const lossFunction = (id: LossId, library: Library, classes: number): Lines => {
  const own = definitionOf(id).python?.[library];
  return [
    'def data_loss(logits, labels):',
    ...indent(own === undefined ? writtenLoss(id, library, classes) : [`return ${own}`]),
  ];
};
