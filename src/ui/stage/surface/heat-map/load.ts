import { isSoftwareAdapter } from '../../../../experiment/software-adapter';
import type { HeatMap } from './heat-map';

/**
 * The heat map on the GPU, where there is one: a software adapter would take the processor from the race, and the
 * engine's picture is as good once the view rests.
 */
export const loadHeatMap = async (
  canvas: HTMLCanvasElement,
  changed: () => void,
): Promise<HeatMap | undefined> => {
  const { gpu } = navigator as Navigator & { readonly gpu?: GPU };
  try {
    const adapter = await gpu?.requestAdapter();
    if (!gpu || !adapter || isSoftwareAdapter(adapter.info)) return undefined;
    const { openHeatMap } = await import('./heat-map');
    return await openHeatMap(gpu, adapter, canvas, changed);
  } catch {
    // No GPU for us: the engine's picture stays.
    return undefined;
  }
};
