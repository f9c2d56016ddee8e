import type { TFunction } from 'i18next';
import { fromScaled } from '../../../experiment/map/axis';
import { resolvePlane } from '../../../experiment/plane';
import { numericHyper } from '../../../experiment/program';
import { revealed } from '../../../formula/printable';
import { hyperLabel, optimizerName, scheduleName, wrapperName } from '../../../i18n/catalog-text';
import type { MapPicture } from '../../../state/surface/map';
import { formatNumber } from '../../format';
import { scalesOf } from './map-axes';
import type { MapModel } from './map-model';

/** Everything that makes the picture, in lines: who reads the file can make it again. */
export const mapParameters = (t: TFunction, model: MapModel, picture: MapPicture): string[] => {
  const { spec, backend } = picture;
  const { run, objective, axes } = model;
  const plane = resolvePlane(objective);
  const axisNames = new Set(axes?.map(({ name }) => name));
  const parameters = Object.entries(plane.parameters).map(([name, value]) => `${name} = ${value}`);
  const hyper = Object.entries(numericHyper(run))
    .filter(([name]) => !axisNames.has(name))
    .map(([name, value]) => `${name} = ${formatNumber(value)}`);
  const scales = scalesOf(axes);
  const names = axes
    ? axes.map(({ name }) => hyperLabel(t, name))
    : [t('maps.startX'), t('maps.startY')];
  const ranges = spec.view.map(([low, high], k) => {
    const value = (scaled: number) =>
      String(Number(fromScaled(scales[k] ?? 'linear', scaled).toPrecision(8)));
    return `${names[k]} ${value(low)} … ${value(high)}`;
  });
  const around = [
    ...(run.schedule.kind === 'constant' ? [] : [scheduleName(t, run.schedule.kind)]),
    ...run.wrappers.map(({ kind }) => wrapperName(t, kind)),
  ];
  return [
    [`f(x, y) = ${revealed(plane.formula)}`, ...parameters].join('   '),
    [optimizerName(t, run.optimizer), ...hyper, ...around].join('   '),
    [
      ...ranges,
      ...(spec.kind === 'trainability'
        ? [t('maps.fromStart', { x: objective.start[0], y: objective.start[1] })]
        : []),
      t('maps.stepsOf', { steps: spec.steps }),
      ...(objective.kind !== 'fit' && objective.gradientNoise > 0
        ? [t('maps.noise', { noise: objective.gradientNoise })]
        : []),
      `${spec.width} × ${spec.height}`,
      t(`maps.backend.${backend}`),
    ].join('   '),
  ];
};
