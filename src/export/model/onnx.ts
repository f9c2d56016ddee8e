import type { LayerSpan } from '../../experiment/layer-span';
import type { ShapedLayer } from '../../experiment/network/shape';
import { onnxActivation, type Pointwise } from './onnx-activation';
import { createOnnxGraph } from './onnx-graph';
import { eachWeight } from './onnx-layout';
import { bytesOf, type PackedTensor, type Precision, packParameters } from './packed';
import { scaleName } from './safetensors';
import { describeModel, standardisationOf, type TrainedModel } from './trained-model';

/** Convolution weights [height, width, in, out] as ONNX has them: [out, in, height, width]. */
const outputsFirst = <T extends PackedTensor['values']>(
  values: T,
  shape: readonly [number, number, number, number],
): T => {
  const moved = values.slice() as T;
  eachWeight(shape, (last, first) => {
    moved[first] = values[last] ?? 0;
  });
  return moved;
};

const isFour = (shape: readonly number[]): shape is readonly [number, number, number, number] =>
  shape.length === 4;

/** TensorFlow's padding: what is odd goes to the lower right. */
const padsOf = ({ kernel, padding }: Extract<ShapedLayer, { kind: 'conv' }>) => {
  const before = padding === 'same' ? Math.floor((kernel - 1) / 2) : 0;
  const after = padding === 'same' ? kernel - 1 - before : 0;
  return [before, before, after, after];
};

/**
 * A trained network as an ONNX file: pictures [n, height, width, channels] or vectors [n, numbers] in, [n, outputs] out.
 * What is float16 or int8 in the file is made float32 before it is used (Cast, DequantizeLinear by output).
 */
export const writeOnnx = (model: TrainedModel, precision: Precision): Uint8Array<ArrayBuffer> => {
  const { network, theta, name } = model;
  const graph = createOnnxGraph();
  const packed = new Map(
    packParameters(theta, network.spans, precision).map((tensor) => [tensor.name, tensor]),
  );
  const pointwise: Pointwise = {
    node: graph.node,
    number: (value) => {
      const constant = `c${String(value)}`;
      if (!numbers.has(constant)) {
        numbers.add(constant);
        graph.constant(constant, 'float32', [], bytesOf({ values: Float32Array.of(value) }));
      }
      return constant;
    },
  };
  const numbers = new Set<string>();

  /** The name under which nodes find a parameter tensor. */
  const parameter = (span: LayerSpan): string => {
    const tensor = packed.get(span.name);
    if (tensor === undefined) throw new Error(`no parameters ${span.name}`);
    const { shape, dtype } = tensor;
    const isConv = isFour(shape);
    const values = isConv ? outputsFirst(tensor.values, shape) : tensor.values;
    const stored = isConv ? [shape[3], shape[2], shape[0], shape[1]] : shape;
    const constant = graph.constant(span.name, dtype, stored, bytesOf({ values }));
    switch (tensor.dtype) {
      case 'float32':
        return constant;
      case 'float16':
        return graph.node('Cast', [constant], { to: 1 });
      case 'int8': {
        const { scales } = tensor;
        const scale = graph.constant(
          scaleName(span.name),
          'float32',
          [scales.length],
          bytesOf({ values: scales }),
        );
        return graph.node('DequantizeLinear', [constant, scale], {
          axis: isConv ? 0 : shape.length - 1,
        });
      }
      default:
        return tensor satisfies never;
    }
  };

  let at = 'input';
  const standardised = standardisationOf(model);
  if (standardised) {
    const { mean, deviation } = standardised;
    at = graph.node('Sub', [at, pointwise.number(mean)]);
    at = graph.node('Div', [at, pointwise.number(deviation)]);
  }
  /** Channels stand before rows and columns where ONNX computes pictures; everywhere else they are last. */
  let channelsFirst = false;
  const picture = () => {
    if (!channelsFirst) at = graph.node('Transpose', [at], { perm: [0, 3, 1, 2] });
    channelsFirst = true;
  };
  for (const layer of network.layers)
    switch (layer.kind) {
      case 'dense': {
        if (channelsFirst) at = graph.node('Transpose', [at], { perm: [0, 2, 3, 1] });
        channelsFirst = false;
        if (layer.input.length === 3) at = graph.node('Flatten', [at], { axis: 1 });
        at = graph.node('Gemm', [at, parameter(layer.weight), parameter(layer.bias)]);
        at = onnxActivation(pointwise, layer.activation, at);
        break;
      }
      case 'conv': {
        picture();
        at = graph.node('Conv', [at, parameter(layer.weight), parameter(layer.bias)], {
          kernel_shape: [layer.kernel, layer.kernel],
          pads: padsOf(layer),
        });
        at = onnxActivation(pointwise, layer.activation, at);
        break;
      }
      case 'max-pool':
        picture();
        at = graph.node('MaxPool', [at], {
          kernel_shape: [layer.size, layer.size],
          strides: [layer.size, layer.size],
        });
        break;
      default:
        layer satisfies never;
    }
  graph.node('Identity', [at], {}, 'output');
  return graph.file(
    name,
    { name: 'input', shape: ['n', ...network.input] },
    { name: 'output', shape: ['n', network.outputs] },
    describeModel(model),
  );
};
