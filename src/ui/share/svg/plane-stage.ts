import type { Domain, PlaneSpec } from '../../../experiment/types';
import { fitView, type Size, transformOf, widened } from '../../canvas/view';
import { lowestMinimum } from '../../charts/distance';
import { companionPaths, meanPaths } from '../../stage/kit/companion-paths';
import type { FieldValues } from '../../stage/kit/field-values';
import { marksOf } from '../../stage/kit/landmarks';
import { runPath } from '../../stage/kit/run-paths';
import { STAGE_COLORS } from '../../stage/kit/stage-colors';
import { type ValueScale, valueScale } from '../../stage/kit/value-scale';
import { onCurve } from '../../stage/surface/curve';
import { createStagePlane } from '../../stage/surface/stage-plane';
import { axesElements } from './axes';
import { contourElements, fieldPlace, sampleField } from './field';
import { graphElement } from './graph';
import { markElements } from './landmarks';
import { runElements } from './runs';
import type { Layers } from './sheet-parts';
import type { StageMoment } from './stage-moment';
import { element } from './xml';

const NOTHING = { momenta: [], hover: undefined, traced: undefined } as const;

/** The surface with its contours, the runs on it and its marks; the heat map is an image that `heat` makes. */
export const planeStage = (
  moment: StageMoment,
  spec: PlaneSpec,
  size: Size,
  heat: (field: FieldValues, scale: ValueScale) => string,
): Layers => {
  const { plane, surface, domain, lift } = createStagePlane(spec);
  const { shown, step, zoom, looks } = moment;
  const colors = STAGE_COLORS.light;
  const start = lift ? onCurve(surface, spec.start) : spec.start;
  const view: Domain =
    zoom === undefined ? fitView(widened(domain, start), size) : fitView(zoom, size, 0);
  const transform = transformOf(view, size);
  const { runs, companions, landmarks } = moment;
  const frame = {
    ...NOTHING,
    runs,
    companions,
    landmarks,
    step,
    generation: 0,
    totalSteps: moment.experiment.steps,
  };
  const race = lift?.(frame) ?? frame;
  const ground = () => {
    if (lift) return [graphElement(surface, transform, size, colors)];
    const field = sampleField(surface, view, size);
    const scale = valueScale(field, plane.logLevels, lowestMinimum(plane.minima));
    return [
      ...(shown.heatMap
        ? [
            element('image', {
              ...fieldPlace(field, transform),
              preserveAspectRatio: 'none',
              href: heat(field, scale),
            }),
          ]
        : []),
      ...(shown.contours ? contourElements(field, scale, transform, colors) : []),
    ];
  };
  const own = looks.flatMap((look, run) => {
    const columns = race.runs[run];
    return look.visible && columns && columns.length > 0
      ? [{ look, path: runPath(columns, look.diverged, transform, size) }]
      : [];
  });
  const beside = [
    ...companionPaths(race.companions, looks, transform),
    ...meanPaths(race.companions, race.runs, looks, transform),
  ];
  return {
    under: () => [
      element('rect', { ...size, fill: colors.plain }),
      ...ground(),
      ...markElements(marksOf(race.landmarks, shown.points, transform, size), colors),
    ],
    over: [
      ...runElements([...beside, ...own], step, size, colors.outline),
      ...axesElements(view, transform, size, colors, moment.names),
    ],
  };
};
