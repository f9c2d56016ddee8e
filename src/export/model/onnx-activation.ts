import type { ActivationId } from '../../catalog/activations';
import type { OnnxGraph } from './onnx-graph';

/** Adds nodes and numbers. */
export interface Pointwise {
  readonly node: OnnxGraph['node'];
  /** The name of this number as a constant. */
  readonly number: (value: number) => string;
}

/** The nodes of an activation over `x`; an activation without a line here does not compile. */
const NODES: Readonly<Record<ActivationId, (to: Pointwise, x: string) => string>> = {
  linear: (_, x) => x,
  relu: ({ node }, x) => node('Relu', [x]),
  'leaky-relu': ({ node }, x) => node('LeakyRelu', [x], { alpha: { real: 0.01 } }),
  elu: ({ node }, x) => node('Elu', [x], { alpha: { real: 1 } }),
  tanh: ({ node }, x) => node('Tanh', [x]),
  sigmoid: ({ node }, x) => node('Sigmoid', [x]),
  silu: ({ node }, x) => node('Mul', [x, node('Sigmoid', [x])]),
  // The operator of its name came with opset 20.
  gelu: ({ node, number }, x) => {
    const cube = node('Mul', [node('Mul', [x, x]), x]);
    const inner = node('Add', [x, node('Mul', [cube, number(0.044715)])]);
    const tanh = node('Tanh', [node('Mul', [inner, number(Math.sqrt(2 / Math.PI))])]);
    const share = node('Mul', [node('Add', [tanh, number(1)]), number(0.5)]);
    return node('Mul', [x, share]);
  },
  softplus: ({ node }, x) => node('Softplus', [x]),
};

export const onnxActivation = (to: Pointwise, id: ActivationId, x: string): string =>
  NODES[id](to, x);
