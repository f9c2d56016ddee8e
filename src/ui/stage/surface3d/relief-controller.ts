import { cursor } from '../../../state/cursor';
import { documentStore } from '../../../state/document';
import { latestField, requestField, subscribeField } from '../../../state/field';
import { onFrame, requestPaint } from '../../../state/frame-loop';
import { sessionStore } from '../../../state/session';
import { telemetry } from '../../../state/telemetry';
import { observeCanvasSize } from '../../canvas/canvas-size';
import type { Scheme } from '../surface/color-map';
import { currentLooks } from '../surface/current-looks';
import { stageViewStore } from '../surface/stage-view-store';
import { Relief } from './relief';

export interface ReliefController {
  readonly relief: Relief;
  setScheme(scheme: Scheme): void;
  dispose(): void;
}

const race = telemetry('surface');
const objective = () => documentStore.getState().experiments.surface.objective;

/**
 * Joins the relief to the stores. Throws where the browser gives no WebGL.
 * @param built told whether heights are logarithms, when a surface stands there
 */
export const createReliefController = (
  host: HTMLElement,
  first: { readonly scheme: Scheme; readonly font: string },
  built: (logarithmic: boolean) => void,
): ReliefController => {
  let { scheme } = first;
  const { contours, heatMap } = stageViewStore.getState().shown;
  const ports = {
    requestField,
    requestPaint,
    built,
    viewed: (fitted: boolean) => stageViewStore.setState({ fitted }),
  };
  const relief = new Relief(host, ports, { ...first, contours, heatMap });
  const readLooks = () => relief.setLooks(currentLooks(scheme));
  const readExperiment = () => {
    const spec = objective();
    if (spec.kind !== 'network') relief.setSpec(spec);
    readLooks();
  };
  const readField = () => {
    const field = latestField();
    if (field) relief.setField(field);
  };
  const ways = [
    documentStore.subscribe((state, before) => {
      if (state.experiments.surface !== before.experiments.surface) readExperiment();
      if (state.loads !== before.loads) relief.fit();
    }),
    sessionStore.subscribe((state, before) => {
      const others =
        state.muted !== before.muted ||
        state.solo !== before.solo ||
        state.selectedRun !== before.selectedRun ||
        state.status !== before.status;
      if (others) readLooks();
    }),
    stageViewStore.subscribe(({ shown }, before) => {
      if (shown === before.shown) return;
      relief.setLook({ contours: shown.contours, heatMap: shown.heatMap });
    }),
    subscribeField(readField),
    observeCanvasSize(host, (size) => relief.resize(size)),
    onFrame(() =>
      relief.paint({
        runs: race.runs,
        generation: race.generation,
        step: Math.min(cursor.step, race.lastStep),
      }),
    ),
  ];
  readExperiment();
  return {
    relief,
    setScheme: (next) => {
      if (next === scheme) return;
      scheme = next;
      relief.setLook({ scheme });
      readLooks();
    },
    dispose: () => {
      for (const way of ways) way();
      relief.dispose();
    },
  };
};
