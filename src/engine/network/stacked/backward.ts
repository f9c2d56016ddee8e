import type { ActivationId } from '../../../catalog/activations';
import { sizeOf } from '../../../experiment/network/shape';
import { activateGradientCode } from '../../kernels/activate-webgpu';
import {
  filterGradientContraction,
  sumPartsCode,
} from '../../kernels/conv2d-filter-gradient-webgpu';
import { gatherCode, patchesContraction } from '../../kernels/conv2d-input-gradient-webgpu';
import { maxPoolGradientCode } from '../../kernels/max-pool-webgpu';
import { productContraction, productRows } from '../../kernels/product-webgpu';
import { stackedContraction } from '../../kernels/stacked/contraction';
import { from, type Operand } from '../../kernels/stacked/operand';
import { flatShader, type StackedShader } from '../../kernels/stacked/shader';
import type { ConvLayer } from '../operations/contract';
import type { Arena } from './arena';
import type { BatchLayer } from './layers';

type Shape4 = readonly [number, number, number, number];

/** The activation that made a layer's input, with its outputs. */
export interface StackedGate {
  readonly activation: ActivationId;
  readonly output: Operand;
}

const sumParts = (partial: Operand, out: Operand, parts: number, count: number): StackedShader => ({
  inputs: [['partial', partial.buffer]],
  outputs: [['result', out.buffer]],
  numbers: {
    count: { base: count, perMember: 0 },
    partialOffset: { base: partial.offset, perMember: partial.perMember },
    outOffset: { base: out.offset, perMember: out.perMember },
  },
  count,
  workgroup: 32,
  code: sumPartsCode(parts),
});

/** Gradients by weights and bias, which lie one after the other. Nothing for layers without. */
export const parameterShaders = (
  arena: Arena,
  { layer, input }: BatchLayer,
  x: Operand,
  dz: Operand,
  gradient: Operand,
  quads: boolean,
): readonly StackedShader[] => {
  switch (layer.kind) {
    case 'dense': {
      const [terms, , , rows] = input;
      const product = {
        rows,
        terms,
        columns: layer.units,
        transposeLeft: true,
        columnSums: true,
      };
      return [
        stackedContraction(productContraction(product), {
          left: x,
          right: dz,
          rows: productRows(product),
          out: from(gradient, layer.weight.offset),
          quads,
        }),
      ];
    }
    case 'conv': {
      const { rows, contraction } = filterGradientContraction(input, layer.weight.shape as Shape4);
      const out = from(gradient, layer.weight.offset);
      const { parts, columns } = contraction;
      if (parts === 1)
        return [stackedContraction(contraction, { left: x, right: dz, rows, out, quads })];
      const count = rows * columns;
      const partial = arena.each(parts * count);
      return [
        stackedContraction(contraction, { left: x, right: dz, rows, out: partial, quads }),
        sumParts(partial, out, parts, count),
      ];
    }
    case 'max-pool':
    case 'activate':
      return [];
    default:
      return layer satisfies never;
  }
};

const convolutionInput = (
  arena: Arena,
  layer: ConvLayer,
  { input, output }: BatchLayer,
  theta: Operand,
  dz: Operand,
  gate: StackedGate | undefined,
  out: Operand,
  quads: boolean,
): readonly StackedShader[] => {
  const filterShape = layer.weight.shape as Shape4;
  const product = patchesContraction(filterShape);
  const [, outHeight, outWidth] = output;
  const rows = sizeOf(output.slice(0, 3));
  const patches = arena.each(rows * product.columns);
  const right = from(theta, layer.weight.offset);
  const fixed = (base: number) => ({ base, perMember: 0 });
  return [
    stackedContraction(product, { left: dz, right, rows, out: patches, quads }),
    {
      inputs: [
        ['patches', patches.buffer],
        ...(gate === undefined ? [] : [['gate', gate.output.buffer] as const]),
      ],
      outputs: [['result', out.buffer]],
      numbers: { outOffset: fixed(0), outHeight: fixed(outHeight), outWidth: fixed(outWidth) },
      count: sizeOf(input),
      flat: true,
      workgroup: 64,
      code: gatherCode({
        filterShape,
        filterOffset: 0,
        inputShape: input,
        padding: [0, 0],
        ...(gate === undefined ? {} : { slope: gate.activation }),
      }),
    },
  ];
};

/** Gradient by a layer's input, on through the activation that made it -> `out`. */
export const inputShaders = (
  arena: Arena,
  shaped: BatchLayer,
  theta: Operand,
  x: Operand,
  dz: Operand,
  gate: StackedGate | undefined,
  out: Operand,
  quads: boolean,
): readonly StackedShader[] => {
  const { layer, input } = shaped;
  const slope = gate === undefined ? {} : { slope: gate.activation };
  switch (layer.kind) {
    case 'dense': {
      const [rows, , , columns] = input;
      const product = { rows, terms: layer.units, columns, transposeRight: true, ...slope };
      return [
        stackedContraction(productContraction(product), {
          left: dz,
          right: from(theta, layer.weight.offset),
          rows,
          ...(gate === undefined ? {} : { gate: gate.output }),
          out,
          quads,
        }),
      ];
    }
    case 'conv':
      return convolutionInput(arena, layer, shaped, theta, dz, gate, out, quads);
    case 'max-pool': {
      const [images, height, width, channels] = input;
      const { size } = layer;
      return [
        flatShader(
          [
            ['x', x.buffer],
            ['gradient', dz.buffer],
          ],
          out.buffer,
          images * Math.ceil(height / size) * Math.ceil(width / size) * channels,
          maxPoolGradientCode(input, size, gate?.activation ?? 'linear'),
        ),
      ];
    }
    case 'activate':
      return [
        flatShader(
          [
            ['x', x.buffer],
            ['gradient', dz.buffer],
          ],
          out.buffer,
          sizeOf(input),
          activateGradientCode(layer.activation),
        ),
      ];
    default:
      return layer satisfies never;
  }
};
