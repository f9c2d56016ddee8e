import { useMemo, useState } from 'react';
import { networkOf } from '../../../experiment/network/model';
import { pictureLayouts } from '../../../experiment/network/picture-weights';
import { useTranslation } from '../../../i18n';
import { useDocument, useView } from '../../context/use-lab';
import { useRunName } from '../../use-run-name';
import { useDataset } from '../kit/use-dataset';
import { InsideState } from './InsideState';
import frame from './inside.module.css';
import { PicturesCanvas } from './PicturesCanvas';
import { SpectrumRidges } from './ridges/SpectrumRidges';
import { Scroll } from './Scroll';
import { SpectrumPlot } from './SpectrumPlot';
import { useAnswer } from './use-answer';
import { useJudgedAt } from './use-judged-at';
import classes from './Weights.module.css';
import type { PixelPlace } from './weight/picture-grid';
import { WeightInspector } from './weight/WeightInspector';

/** A run's weights as pictures, and the singular values of every run's matrices. */
export const WeightsTab = () => {
  const { t } = useTranslation();
  const run = useView((state) => state.run);
  const name = useRunName(run);
  const [own] = useJudgedAt(run);
  const seen = useJudgedAt();
  // One scale for all that are compared; the run that is chosen is, hidden or not.
  const points = own && !seen.some((point) => point.run === run) ? [...seen, own] : seen;
  const asked = useAnswer('weights', own && { run, points });
  const spectra = useAnswer('spectra', points.length > 0 ? { points } : undefined);
  const shown = asked.whole?.run === run ? asked.whole : undefined;
  const lines = spectra.answer ?? spectra.whole ?? [];
  const matrices = lines[0]?.matrices ?? [];
  const dataset = useDataset();
  const objective = useDocument((state) => state.experiment.objective);
  const [chosen, setChosen] = useState<PixelPlace & { readonly name: string }>();
  const layouts = useMemo(
    () =>
      dataset && objective.kind === 'network'
        ? pictureLayouts(networkOf(objective.model, dataset))
        : [],
    [dataset, objective],
  );
  const layout = layouts.find((one) => one.name === chosen?.name);
  return (
    <Scroll label={t('inside.tab.weights')}>
      {shown ? (
        <>
          <p className={frame.about}>{t('inside.weights.about', { name, step: shown.step })}</p>
          <div className={classes.wide}>
            {shown.layers.map((pictures) => (
              <PicturesCanvas
                key={pictures.name}
                pictures={pictures}
                chosen={chosen?.name === pictures.name ? chosen : undefined}
                onChoose={(place) => setChosen({ ...place, name: pictures.name })}
              />
            ))}
          </div>
        </>
      ) : (
        <InsideState {...asked} nothing={t(own ? 'inside.notKept' : 'inside.notYet')} />
      )}
      {chosen && layout && (
        <div className={classes.wide}>
          <WeightInspector
            run={run}
            index={layout.offset + layout.place(chosen.picture, chosen.pixel)}
            title={t('inside.weight.of', {
              name: layout.name,
              picture: chosen.picture + 1,
              row: Math.floor(chosen.pixel / layout.width) + 1,
              column: (chosen.pixel % layout.width) + 1,
            })}
            onClose={() => setChosen(undefined)}
          />
        </div>
      )}
      {matrices.length > 0 && (
        <p className={frame.about}>{t('inside.spectrum.about', { step: lines[0]?.step ?? 0 })}</p>
      )}
      <div className={frame.cards}>
        {matrices.map((matrix) => (
          <SpectrumPlot key={matrix.name} name={matrix.name} spectra={lines} />
        ))}
      </div>
      {matrices.length > 0 && <SpectrumRidges run={run} />}
    </Scroll>
  );
};
