import { sizeOf } from '../../../experiment/network/shape';
import { activateCode } from '../../kernels/activate-webgpu';
import { convolutionContraction } from '../../kernels/conv2d-webgpu';
import { maxPoolCode } from '../../kernels/max-pool-webgpu';
import { productContraction } from '../../kernels/product-webgpu';
import { stackedContraction } from '../../kernels/stacked/contraction';
import { from, type Operand } from '../../kernels/stacked/operand';
import { flatShader, type StackedShader } from '../../kernels/stacked/shader';
import type { BatchLayer } from './layers';

type Shape4 = readonly [number, number, number, number];

/** One layer's way forward, for every member of a stack. */
export const forwardShader = (
  { layer, input, output }: BatchLayer,
  theta: Operand,
  x: Operand,
  out: Operand,
  quads: boolean,
): StackedShader => {
  switch (layer.kind) {
    case 'dense': {
      const [rows, , , terms] = input;
      const { activation, units: columns } = layer;
      return stackedContraction(
        productContraction({ rows, terms, columns, biasOffset: 0, activation }),
        {
          left: x,
          right: from(theta, layer.weight.offset),
          rows,
          bias: from(theta, layer.bias.offset),
          out,
          quads,
        },
      );
    }
    case 'conv': {
      const filterShape = layer.weight.shape as Shape4;
      return stackedContraction(convolutionContraction(input, filterShape, layer.activation), {
        left: x,
        right: from(theta, layer.weight.offset),
        rows: sizeOf(output.slice(0, 3)),
        bias: from(theta, layer.bias.offset),
        out,
        quads,
      });
    }
    case 'max-pool':
      return flatShader(
        [['x', x.buffer]],
        out.buffer,
        sizeOf(output),
        maxPoolCode(input, layer.size),
      );
    case 'activate':
      return flatShader(
        [['x', x.buffer]],
        out.buffer,
        sizeOf(output),
        activateCode(layer.activation),
      );
    default:
      return layer satisfies never;
  }
};
