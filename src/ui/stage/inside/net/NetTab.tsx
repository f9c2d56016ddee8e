import { type ReactNode, useMemo, useState } from 'react';
import type { Plane } from '../../../../catalog/dataset';
import { networkOf } from '../../../../experiment/network/model';
import { planeView, sidePlace } from '../../../../experiment/network/planar/answers';
import { UNIT_SIDE, type UnitPictures } from '../../../../experiment/network/units';
import type { DatasetSpec } from '../../../../experiment/types';
import { useTranslation } from '../../../../i18n';
import { pageFont } from '../../../canvas/page-font';
import { useDocument, useNetworkLab, useView } from '../../../context/use-lab';
import { featureText } from '../../../feature-text';
import { useLive } from '../../../use-live';
import { useRunName } from '../../../use-run-name';
import { useScheme } from '../../../use-scheme';
import { useDataset } from '../../kit/use-dataset';
import { InsideState } from '../InsideState';
import frame from '../inside.module.css';
import { useAnswer } from '../use-answer';
import { useJudgedAt } from '../use-judged-at';
import { WeightInspector } from '../weight/WeightInspector';
import { NetCanvas } from './NetCanvas';
import classes from './NetTab.module.css';
import type { WeightPlace } from './net-layout';
import { denseLayers, parameterAt } from './paint-net';
import { WeightCard } from './WeightCard';

/** What the network is given of every place, as pictures like those of its units. */
const inputPictures = (plane: Plane): UnitPictures => {
  const view = planeView(plane);
  const cells = UNIT_SIDE ** 2;
  const places = Array.from({ length: cells }, (_, cell) =>
    plane.inputs(...sidePlace(view, UNIT_SIDE, cell)),
  );
  const count = places[0]?.length ?? 0;
  const values = new Int8Array(count * cells);
  const largest = Float32Array.from({ length: count }, (_, k) =>
    Math.max(...places.map((inputs) => Math.abs(inputs[k] ?? 0))),
  );
  places.forEach((inputs, cell) => {
    inputs.forEach((value, k) => {
      values[k * cells + cell] = Math.round((127 * value) / (largest[k] || 1));
    });
  });
  return { values, largest };
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
  const lab = useNetworkLab();
  const scheme = useScheme();
  const run = useView((state) => state.run);
  const name = useRunName(run);
  const dataset = useDataset();
  const objective = useDocument((state) => state.experiment.objective);
  const [chosen, setChosen] = useState<WeightPlace>();
  const { cursor, race } = lab;
  const live = useLive(() =>
    cursor.live && cursor.hover === undefined ? race.lastStep : undefined,
  );
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
  if (!drawn || !inputs) return null;
  // Of another network there may be an answer still.
  const size = drawn.layers.reduce((sum, { weight, bias }) => sum + weight.size + bias.size, 0);
  const current = units?.theta.length === size ? units : undefined;
  const { layers, names } = drawn;
  const index = chosen && parameterAt(layers, chosen);
  return (
    <div className={classes.tab}>
      <NetCanvas
        picture={{
          ...drawn,
          inputs,
          units: current,
          chosen,
          scheme,
          font: pageFont('mono'),
          colors: COLORS[scheme],
        }}
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
