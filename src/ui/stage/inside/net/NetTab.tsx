import { type ReactNode, useMemo, useState } from 'react';
import type { Plane } from '../../../../catalog/dataset';
import { networkOf } from '../../../../experiment/network/model';
import { planeInputs } from '../../../../experiment/network/planar/answers';
import { packUnits, UNIT_SIDE, type UnitPictures } from '../../../../experiment/network/units';
import type { DatasetSpec } from '../../../../experiment/types';
import { useTranslation } from '../../../../i18n';
import { pageFont } from '../../../canvas/page-font';
import { useDocument, useView } from '../../../context/use-lab';
import { featureText } from '../../../feature-text';
import { useRunName } from '../../../use-run-name';
import { useScheme } from '../../../use-scheme';
import { useDataset } from '../../kit/use-dataset';
import { InsideState } from '../InsideState';
import frame from '../inside.module.css';
import { useAnswer } from '../use-answer';
import { useJudgedAt } from '../use-judged-at';
import { useLiveStep } from '../use-live-step';
import { WeightInspector } from '../weight/WeightInspector';
import { NetCanvas } from './NetCanvas';
import classes from './NetTab.module.css';
import type { WeightPlace } from './net-layout';
import { denseLayers, parameterAt } from './paint-net';
import { WeightCard } from './WeightCard';

/** What the network is given of every place, as pictures like those of its units. */
const inputPictures = (plane: Plane): UnitPictures => {
  const places = planeInputs(plane, UNIT_SIDE);
  return packUnits(places.flat(), places[0]?.length ?? 0);
};

const COLORS = {
  light: { text: '#57606a', frame: '#8c959f', chosen: '#1f2328' },
  dark: { text: '#9aa4af', frame: '#6e7781', chosen: '#f0f6fc' },
} as const;

/** The selected run's network as a drawing: every weight an edge, every unit a picture of the plane; now, or at the step looked at. */
export const NetTab = ({
  dataset: spec,
  children,
}: {
  readonly dataset: DatasetSpec;
  /** What the whole network makes of the plane. */
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation();
  const scheme = useScheme();
  const run = useView((state) => state.run);
  const name = useRunName(run);
  const dataset = useDataset();
  const objective = useDocument((state) => state.experiment.objective);
  const [chosen, setChosen] = useState<WeightPlace>();
  const live = useLiveStep();
  const [judged] = useJudgedAt(run);
  const asked = useAnswer(
    'units',
    live === undefined ? judged && { ...judged, now: false } : { run, step: live, now: true },
  );
  const units = asked.whole?.run === run ? asked.whole : undefined;
  const { plane } = dataset ?? {};
  const inputs = useMemo(() => (plane ? inputPictures(plane) : undefined), [plane]);
  const drawn = useMemo(() => {
    if (!dataset || objective.kind !== 'network') return undefined;
    const features = typeof spec === 'string' ? undefined : spec.features;
    return {
      layers: denseLayers(networkOf(objective.model, dataset)),
      names: {
        inputs: Array.isArray(features) ? features.map((id) => featureText(String(id))) : [],
        outputs: dataset.target.names,
      },
    };
  }, [dataset, objective, spec]);
  const size = drawn?.layers.reduce((sum, { weight, bias }) => sum + weight.size + bias.size, 0);
  // Of another network there may be an answer still.
  const current = units?.theta.length === size ? units : undefined;
  const font = pageFont('mono');
  const picture = useMemo(
    () =>
      drawn &&
      inputs && {
        ...drawn,
        inputs,
        units: current,
        chosen,
        scheme,
        font,
        colors: COLORS[scheme],
      },
    [drawn, inputs, current, chosen, scheme, font],
  );
  if (!drawn || !picture || size === undefined) return null;
  const { layers, names } = drawn;
  const index = chosen && parameterAt(layers, chosen);
  return (
    <div className={classes.tab}>
      <NetCanvas
        picture={picture}
        label={t('inside.net.label', { name, layers: layers.length - 1, weights: size })}
        onChoose={setChosen}
      />
      <div className={classes.side}>
        {children}
        {chosen && current ? (
          <>
            <WeightCard
              place={chosen}
              units={current}
              layers={layers}
              names={names}
              scheme={scheme}
            />
            {index !== undefined && (
              <WeightInspector run={run} index={index} title={t('inside.weight.title')} />
            )}
          </>
        ) : (
          <p className={frame.about}>
            {current ? t('inside.net.about', { step: current.step }) : undefined}
          </p>
        )}
        {!current && (
          <InsideState {...asked} nothing={t(judged ? 'inside.notKept' : 'inside.notYet')} />
        )}
      </div>
    </div>
  );
};
