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
import { stepNow } from '../step-seen';
import { qrPath } from './qr-path';
import { readStage } from './read-stage';
import { chartElements } from './svg/chart';
import { landscapeStage } from './svg/landscape-stage';
import { networkStage } from './svg/network-stage';
import { planeStage } from './svg/plane-stage';
import { type Drawn, paperStyle, type Sheet, type SheetPart, sheetSvg } from './svg/sheet';

type Heat = Parameters<typeof planeStage>[3];

interface Wanted {
  readonly part: SheetPart;
  readonly link: string;
  readonly font: string | undefined;
  /** Colours a surface. */
  readonly heat: Heat;
}

const chartsOf = (
  lab: SurfaceLab | NetworkLab,
  recorded: Recorded,
  t: TFunction,
): readonly Drawn[] => {
  const { x: mode, slots, run: selected, scales } = lab.view.store.getState();
  const { experiment, series, minima } = recorded;
  const pace: Pace = {
    mode,
    batchSize: batchSizeOf(experiment),
    lastStep: () => lab.race.lastStep,
    reference: () => referenceSeries(series, selected),
    recorded,
  };
  const possible = possibleQuantities(lab.charts.quantities, minima.length);
  return shownQuantities(slots, possible, ratesVary(experiment)).flatMap((quantity): Drawn[] => {
    const model = plotModel(quantity, mode, scales[quantity] ?? 'auto', recorded);
    if (model.empty) return [];
    const picture = {
      title: quantityName(t, quantity, experiment),
      axis: t(`charts.x.${mode}`),
      model,
      pace,
      step: stepNow(lab),
      selected,
    };
    const styleOf = (run: number) => paperStyle(lookOf(experiment.runs, run));
    return [(size) => chartElements(picture, size, styleOf)];
  });
};

/** Stage and charts of a lab as they are now, with title, legend and link. */
export const makeSheet = (
  lab: SurfaceLab | NetworkLab,
  recorded: Recorded,
  t: TFunction,
  { part, link, font, heat }: Wanted,
): ReturnType<typeof sheetSvg> => {
  const { experiment } = recorded;
  const { objective, runs, steps } = experiment;
  const step = Math.floor(stepNow(lab));
  const legend: Sheet['legend'] = runNames(t, runs).flatMap((name, run) => {
    if (!recorded.visible(run)) return [];
    const { value } = valueAt(recorded, 'loss', run, step);
    const loss = Number.isNaN(value) ? '' : ` · ${t('share.loss', { loss: formatNumber(value) })}`;
    return [{ look: lookOf(runs, run), text: `${name}${loss}` }];
  });
  const moment = readStage(lab, t);
  const landscape = lab.kind === 'network' ? shownLandscape(lab) : undefined;
  const stage: Drawn = (size) =>
    objective.kind === 'network'
      ? ((landscape && landscapeStage(moment, landscape, size, heat)) ?? networkStage(moment, size))
      : planeStage(moment, objective, size, heat);
  return sheetSvg({
    title: experimentName(t, experiment),
    moment: t('share.moment', { step: formatInteger(step), total: formatInteger(steps) }),
    legend,
    stage: part === 'charts' ? undefined : stage,
    charts: part === 'stage' ? [] : chartsOf(lab, recorded, t),
    link,
    code: qrPath(link),
    font,
  });
};
