import { surfaces } from '../../../src/catalog/surfaces/index';
import { sampleField } from '../../../src/engine/surface/field';
import { samplePicture } from '../../../src/engine/surface/picture';
import { resolvePlane } from '../../../src/experiment/plane';
import { parseExperiment } from '../../../src/experiment/schema';
import type { PlaneSpec } from '../../../src/experiment/types';
import { colorTable } from '../../../src/ui/stage/kit/color-map';
import { valueScale } from '../../../src/ui/stage/kit/value-scale';
import { createHeatMapRenderer } from '../../../src/ui/stage/surface/heat-map/renderer';
import { defineCall } from '../call';
import { harnessDevice } from '../device';

export interface HeatMapsArgs {
  /** Typed formulas, beside all surfaces of the catalogue. */
  readonly formulas: readonly string[];
  readonly width: number;
  readonly height: number;
}

export interface HeatMapReport {
  readonly surface: string;
  /** Pixels whose colours differ by more than 2 of 255 in a channel, of all pixels. */
  readonly differing: number;
  readonly colors: number;
}

const planeOf = (objective: object): PlaneSpec => {
  const parsed = parseExperiment({ objective, runs: [{ optimizer: 'sgd' }] });
  if (!parsed.ok) throw new Error(parsed.error.message);
  if (parsed.value.objective.kind === 'network') throw new Error('not a surface');
  return parsed.value.objective;
};

/** The bytes of a texture of four a pixel, whose rows are whole multiples of 256 bytes. */
const bytesOf = async (device: GPUDevice, texture: GPUTexture): Promise<Uint8Array> => {
  const { width, height } = texture;
  const { COPY_DST, MAP_READ } = GPUBufferUsage;
  const back = device.createBuffer({ size: 4 * width * height, usage: COPY_DST | MAP_READ });
  const encoder = device.createCommandEncoder();
  encoder.copyTextureToBuffer({ texture }, { buffer: back, bytesPerRow: 4 * width }, [
    width,
    height,
  ]);
  device.queue.submit([encoder.finish()]);
  await back.mapAsync(GPUMapMode.READ);
  const bytes = new Uint8Array(back.getMappedRange().slice(0));
  back.destroy();
  return bytes;
};

const ROOM = 2;
const PATIENCE_MS = 20_000;

/** The GPU's heat map of every surface against the engine's picture: the share of pixels with other colours. */
export const heatMaps = defineCall({
  name: 'heatMaps',
  run: async ({ formulas, width, height }: HeatMapsArgs): Promise<HeatMapReport[]> => {
    const device = await harnessDevice();
    let changed = () => {};
    const renderer = createHeatMapRenderer(device, 'rgba8unorm', () => changed());
    const { RENDER_ATTACHMENT, COPY_SRC } = GPUTextureUsage;
    const texture = device.createTexture({
      size: [width, height],
      format: 'rgba8unorm',
      usage: RENDER_ATTACHMENT | COPY_SRC,
    });
    const reports: HeatMapReport[] = [];
    const specs = [
      ...surfaces.map(({ id }) => planeOf({ surface: id })),
      ...formulas.map((formula) => planeOf({ formula })),
    ];
    for (const spec of specs) {
      const plane = resolvePlane(spec);
      const view = plane.domain;
      const range = sampleField(spec, view, width, height);
      const { curve } = valueScale(range, plane.logLevels);
      const scene = { plane, view, size: { deviceWidth: width, deviceHeight: height }, curve };
      const deadline = performance.now() + PATIENCE_MS;
      while (!renderer.paint({ ...scene, scheme: 'dark' }, () => texture)) {
        if (performance.now() > deadline) throw new Error(`${plane.formula}: no shader`);
        await new Promise<void>((resolve) => {
          changed = resolve;
          setTimeout(resolve, 1000);
        });
      }
      const painted = await bytesOf(device, texture);
      const rows = samplePicture({ spec, view, width, height, curve, table: colorTable('dark') });
      let row = rows.next();
      while (row.done !== true) row = rows.next();
      const wanted = row.value;
      let differing = 0;
      const colors = new Set<number>();
      for (let o = 0; o < wanted.length; o += 4) {
        const apart = [0, 1, 2, 3].some(
          (channel) => Math.abs((painted[o + channel] ?? 0) - (wanted[o + channel] ?? 0)) > ROOM,
        );
        if (apart) differing += 1;
        colors.add(
          ((painted[o] ?? 0) << 16) | ((painted[o + 1] ?? 0) << 8) | (painted[o + 2] ?? 0),
        );
      }
      const surface = spec.kind === 'surface' ? spec.surface : spec.formula;
      reports.push({ surface, differing: differing / (width * height), colors: colors.size });
    }
    texture.destroy();
    return reports;
  },
});
