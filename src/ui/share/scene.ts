import type { TFunction } from 'i18next';
import { lookOf } from '../../experiment/run-looks';
import { experimentName } from '../../i18n/experiment-name';
import { runNames } from '../../i18n/run-names';
import type { NetworkLab } from '../../state/network/network-lab';
import type { SurfaceLab } from '../../state/surface/surface-lab';
import { plotModel } from '../charts/model';
import { type Pace, referenceSeries } from '../charts/pace';
import { possibleQuantities, ratesVary, shownQuantities } from '../charts/quantities';
import { quantityName } from '../charts/quantity-name';
import { batchSizeOf, type Recorded } from '../charts/recorded';
import { valueAt } from '../charts/values-at';
import { formatInteger, formatNumber } from '../format';
import { shownLandscape } from '../stage/inside/landscape/shown-landscape';
import { readStage } from './read-stage';
import { chartElements } from './svg/chart';
import { landscapeStage } from './svg/landscape-stage';
import { networkStage } from './svg/network-stage';
import { planeStage } from './svg/plane-stage';
import type { SheetPart } from './svg/sheet';
import { type Drawn, type LegendEntry, paperStyle } from './svg/sheet-parts';

interface Wanted {
  readonly part: SheetPart;
  /** Colours a surface. */
  readonly heat: Parameters<typeof planeStage>[3];
  /** It is drawn again and again while the race goes on: what is to come is not on it. */
  readonly growing: boolean;
}

/** A lab's race as pictures show it, at any step of it. */
export interface Scene {
  readonly title: string;
  /** The last step that may be seen. */
  readonly lastStep: number;
  /** Where the lab stands. */
  readonly step: number;
  readonly moment: (step: number) => string;
  readonly legend: (step: number) => readonly LegendEntry[];
  readonly stage: ((step: number) => Drawn) | undefined;
  readonly charts: (step: number) => readonly Drawn[];
}

/** The charts that are shown, as far as there is anything on them. */
const chartsOf = (
  lab: SurfaceLab | NetworkLab,
  recorded: Recorded,
  t: TFunction,
  growing: boolean,
): Scene['charts'] => {
  const { x: mode, slots, run: selected, scales } = lab.view.store.getState();
  const { experiment, series } = recorded;
  const pace: Pace = {
    mode,
    batchSize: batchSizeOf(experiment),
    lastStep: () => lab.race.lastStep,
    reference: () => referenceSeries(series, selected),
    recorded,
  };
  const possible = possibleQuantities(lab.charts.quantities, recorded);
  const pictures = shownQuantities(slots, possible, ratesVary(experiment)).flatMap((quantity) => {
    const model = plotModel(quantity, mode, scales[quantity] ?? 'auto', recorded);
    if (model.empty) return [];
    const title = quantityName(t, quantity, experiment);
    return [{ title, axis: t(`charts.x.${mode}`), model, pace, selected, growing }];
  });
  const styleOf = (run: number) => paperStyle(lookOf(experiment.runs, run));
  return (step) =>
    pictures.map((picture) => (size) => chartElements({ ...picture, step }, size, styleOf));
};

/** What of a lab is put on pictures. */
export const sceneOf = (
  lab: SurfaceLab | NetworkLab,
  recorded: Recorded,
  t: TFunction,
  { part, heat, growing }: Wanted,
): Scene => {
  const { experiment } = recorded;
  const { objective, runs, steps } = experiment;
  const names = runNames(t, runs);
  const read = readStage(lab, t);
  const looks = growing ? read.looks.map((look) => ({ ...look, ghost: false })) : read.looks;
  const landscape = lab.kind === 'network' ? shownLandscape(lab) : undefined;
  const stage =
    (step: number): Drawn =>
    (size) => {
      const moment = { ...read, looks, step };
      return objective.kind === 'network'
        ? ((landscape && landscapeStage(moment, landscape, size, heat)) ??
            networkStage(moment, size))
        : planeStage(moment, objective, size, heat);
    };
  return {
    title: experimentName(t, experiment),
    step: read.step,
    lastStep: Math.min(lab.race.lastStep, read.extent),
    moment: (step) =>
      t('share.moment', { step: formatInteger(Math.floor(step)), total: formatInteger(steps) }),
    legend: (step) =>
      names.flatMap((name, run) => {
        if (!recorded.visible(run)) return [];
        const { value } = valueAt(recorded, 'loss', run, Math.floor(step));
        const loss = Number.isNaN(value)
          ? ''
          : ` · ${t('share.loss', { loss: formatNumber(value) })}`;
        return [{ look: lookOf(runs, run), text: `${name}${loss}` }];
      }),
    stage: part === 'charts' ? undefined : stage,
    charts: part === 'stage' ? () => [] : chartsOf(lab, recorded, t, growing),
  };
};
