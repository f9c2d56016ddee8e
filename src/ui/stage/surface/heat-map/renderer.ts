import type { Plane } from '../../../../experiment/plane';
import type { Domain } from '../../../../experiment/types';
import type { ValueCurve } from '../../../../experiment/value-curve';
import { DATUM, type DataPoints } from '../../../../formula/data';
import type { CanvasSize } from '../../../canvas/canvas-size';
import { spanOf } from '../../../canvas/view';
import { colorTable, ENTRIES, type Scheme } from '../../kit/color-map';
import { CURVE, heatMapShader, VIEW_FLOATS } from './shader';

export interface HeatMapScene {
  readonly plane: Plane;
  readonly view: Domain;
  readonly size: Pick<CanvasSize, 'deviceWidth' | 'deviceHeight'>;
  readonly curve: ValueCurve;
  readonly scheme: Scheme;
}

/** Paints heat maps into textures. */
export interface HeatMapRenderer {
  /**
   * Paints all of a texture of the scene's size, if the GPU can: not while the surface's shader is compiled, and not
   * so deep in a view that float32 cannot tell its pixels apart.
   * @param target asked for only if it can
   */
  paint(scene: HeatMapScene, target: () => GPUTexture): boolean;
}

/** The newest few shaders stay compiled. */
const KEPT = 8;
/** Neighbouring pixels must be at least so many floats apart. */
const ROOM = 4;
const FLOAT32 = 2 ** -23;

const curveFloats = (curve: ValueCurve): readonly number[] => {
  switch (curve.kind) {
    case 'flat':
      return [0, 0, 0, 0, CURVE.flat];
    case 'linear':
      return [curve.low, curve.span, 0, 0, CURVE.linear];
    case 'log': {
      const { floor, soft, least, most } = curve;
      return [floor, soft, least, Math.log(most / least), CURVE.log];
    }
    default:
      return curve satisfies never;
  }
};

const isTooFine = ([low, high]: Domain[0], pixels: number): boolean =>
  (high - low) / pixels < ROOM * FLOAT32 * Math.max(Math.abs(low), Math.abs(high));

/** Red, green, blue and opacity of every colour, from 0 to 1. */
const colorFloats = (scheme: Scheme): Float32Array<ArrayBuffer> => {
  const table = colorTable(scheme);
  const floats = new Float32Array(4 * ENTRIES);
  for (let entry = 0; entry < ENTRIES; entry += 1) {
    for (let channel = 0; channel < 3; channel += 1)
      floats[4 * entry + channel] = (table[3 * entry + channel] ?? 0) / 255;
    floats[4 * entry + 3] = 1;
  }
  return floats;
};

interface Prepared {
  readonly code: string;
  readonly parameters: GPUBuffer;
  readonly points: GPUBuffer;
}

/** Four floats a point, of which the last is 0; one such of a surface without data. */
const pointFloats = (data: DataPoints | undefined): Float32Array<ArrayBuffer> => {
  const floats = new Float32Array(4 * Math.max(1, data?.count ?? 0));
  for (let k = 0; k < (data?.count ?? 0); k += 1)
    floats.set(data?.values.subarray(DATUM * k, DATUM * (k + 1)) ?? [], 4 * k);
  return floats;
};

/** @param changed called when a surface's shader is ready */
export const createHeatMapRenderer = (
  device: GPUDevice,
  format: GPUTextureFormat,
  changed: () => void,
): HeatMapRenderer => {
  const { UNIFORM, COPY_DST } = GPUBufferUsage;
  const buffer = (floats: number) =>
    device.createBuffer({ size: 4 * floats, usage: UNIFORM | COPY_DST });
  // Not one that is read off the shader: of a surface without parameters it would lack their binding.
  const bindings = device.createBindGroupLayout({
    entries: [0, 1, 2, 3].map((binding) => ({
      binding,
      visibility: GPUShaderStage.FRAGMENT,
      buffer: { type: 'uniform' },
    })),
  });
  const layout = device.createPipelineLayout({ bindGroupLayouts: [bindings] });
  const viewBuffer = buffer(VIEW_FLOATS);
  const colorBuffer = buffer(4 * ENTRIES);
  let colored: Scheme | undefined;

  /** Undefined while it is compiled, null where the GPU refuses it. */
  const pipelines = new Map<string, GPURenderPipeline | null | undefined>();
  const pipelineOf = (code: string): GPURenderPipeline | undefined => {
    if (pipelines.has(code)) return pipelines.get(code) ?? undefined;
    const oldest = pipelines.keys().next();
    if (pipelines.size >= KEPT && oldest.done !== true) pipelines.delete(oldest.value);
    pipelines.set(code, undefined);
    const module = device.createShaderModule({ code });
    device
      .createRenderPipelineAsync({
        layout,
        vertex: { module, entryPoint: 'corner' },
        fragment: { module, entryPoint: 'color', targets: [{ format }] },
      })
      .then((made) => {
        pipelines.set(code, made);
        changed();
      })
      .catch(() => pipelines.set(code, null));
    return undefined;
  };

  /** By plane: its shader, and its parameters and points on the device. */
  const prepared = new WeakMap<Plane, Prepared>();
  const prepare = (plane: Plane) => {
    const known = prepared.get(plane);
    if (known) return known;
    const names = Object.keys(plane.parameters);
    const values = new Float32Array(Math.max(4, 4 * Math.ceil(names.length / 4)));
    values.set(Object.values(plane.parameters));
    const parameters = buffer(values.length);
    device.queue.writeBuffer(parameters, 0, values);
    const packed = pointFloats(plane.data);
    const points = buffer(packed.length);
    device.queue.writeBuffer(points, 0, packed);
    const code = heatMapShader(plane.expression, names, plane.data?.count ?? 0);
    const made = { code, parameters, points };
    prepared.set(plane, made);
    return made;
  };

  return {
    paint: ({ plane, view, size, curve, scheme }, target) => {
      const { deviceWidth, deviceHeight } = size;
      const [[x0], [, y1]] = view;
      if (isTooFine(view[0], deviceWidth) || isTooFine(view[1], deviceHeight)) return false;
      const { code, parameters, points } = prepare(plane);
      const pipeline = pipelineOf(code);
      if (!pipeline) return false;
      const cell = [spanOf(view[0]) / deviceWidth, -spanOf(view[1]) / deviceHeight];
      const floats = new Float32Array(VIEW_FLOATS);
      floats.set([x0, y1, ...cell, ...curveFloats(curve)]);
      device.queue.writeBuffer(viewBuffer, 0, floats);
      if (colored !== scheme) device.queue.writeBuffer(colorBuffer, 0, colorFloats(scheme));
      colored = scheme;
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginRenderPass({
        colorAttachments: [{ view: target().createView(), loadOp: 'clear', storeOp: 'store' }],
      });
      pass.setPipeline(pipeline);
      pass.setBindGroup(
        0,
        device.createBindGroup({
          layout: bindings,
          entries: [viewBuffer, colorBuffer, parameters, points].map((each, binding) => ({
            binding,
            resource: { buffer: each },
          })),
        }),
      );
      pass.draw(3);
      pass.end();
      device.queue.submit([encoder.finish()]);
      return true;
    },
  };
};
