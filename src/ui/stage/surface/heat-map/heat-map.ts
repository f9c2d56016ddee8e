import type { CanvasSize } from '../../../canvas/canvas-size';
import { createHeatMapRenderer, type HeatMapScene } from './renderer';

/** The heat map painted by the GPU: a colour for every device pixel, in every frame. */
export interface HeatMap {
  /** Paints the canvas, if the GPU can. */
  paint(scene: HeatMapScene): boolean;
  dispose(): void;
}

/**
 * @param changed called when a surface's shader is ready, and when the device is lost
 * @returns nothing if the canvas gives no context
 */
export const openHeatMap = async (
  gpu: GPU,
  adapter: GPUAdapter,
  canvas: HTMLCanvasElement,
  changed: () => void,
): Promise<HeatMap | undefined> => {
  const context = canvas.getContext('webgpu');
  if (!context) return undefined;
  const device = await adapter.requestDevice();
  const format = gpu.getPreferredCanvasFormat();
  context.configure({ device, format, alphaMode: 'opaque' });
  let lost = false;
  device.lost.then(() => {
    lost = true;
    changed();
  });
  const renderer = createHeatMapRenderer(device, format, changed);
  return {
    paint: (scene) => {
      if (lost) return false;
      return renderer.paint(scene, () => {
        resize(canvas, scene.size);
        return context.getCurrentTexture();
      });
    },
    dispose: () => device.destroy(),
  };
};

const resize = (
  canvas: HTMLCanvasElement,
  { deviceWidth, deviceHeight }: Pick<CanvasSize, 'deviceWidth' | 'deviceHeight'>,
) => {
  if (canvas.width !== deviceWidth) canvas.width = deviceWidth;
  if (canvas.height !== deviceHeight) canvas.height = deviceHeight;
};
