import { useStore } from 'zustand';
import { dimensionOf } from '../../../experiment/plane';
import type { Quantity } from '../../../experiment/view/choices';
import { useTranslation } from '../../../i18n';
import { axisNames } from '../../../i18n/catalog-text';
import { runNames } from '../../../i18n/run-names';
import { formatQuantity, quantityName } from '../../charts/quantity-name';
import type { Recorded } from '../../charts/recorded';
import { useRecorded } from '../../charts/use-recorded';
import { valueAt } from '../../charts/values-at';
import { useLab } from '../../context/use-lab';
import { RunMarker } from '../../controls/RunMarker';
import { formatNumber } from '../../format';
import { judgedColumn } from '../../judged';
import { useVerdictWords } from '../../verdict/use-verdict';
import classes from './StageTable.module.css';

/** Coordinates of a run at a step: as many as the objective has; none of a network. */
const positionAt = ({ experiment, series }: Recorded, run: number, step: number): number[] => {
  const { objective } = experiment;
  const one = series[run];
  const index = one?.indexOfStep(step) ?? -1;
  if (objective.kind === 'network') return [];
  const names = (['x', 'y'] as const).slice(0, dimensionOf(objective));
  return names.map((name) => (one && judgedColumn(one, name)[index]) ?? Number.NaN);
};

const quantitiesOf = ({ experiment, minima }: Recorded): readonly Quantity[] => {
  if (experiment.objective.kind === 'network') return ['loss', 'gradientNorm', 'accuracy'];
  return minima.length > 0 ? ['loss', 'gradientNorm', 'distance'] : ['loss', 'gradientNorm'];
};

/** The stage in numbers: where every run is at the step that words are told of, and what it is doing there. */
export const StageTable = () => {
  const { t } = useTranslation();
  const recorded = useRecorded();
  const { experiment } = recorded;
  const step = useStore(useLab().told.store, (told) => told.step);
  const words = useVerdictWords(experiment.runs.length);
  const runs = runNames(t, experiment.runs).flatMap((name, index) =>
    recorded.visible(index) ? [{ index, name }] : [],
  );
  const quantities = quantitiesOf(recorded);
  const axes = axisNames(t, experiment.objective).slice(0, positionAt(recorded, 0, step).length);
  const title = t('charts.tableOf', { what: t('shell.panels.stage') });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.box} aria-label={title} tabIndex={0} data-testid="stage-table">
      <table className={classes.table}>
        <caption className={classes.caption}>{t('charts.stepAt', { step })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('charts.results.run')}</th>
            {axes.map((axis) => (
              <th scope="col" key={axis}>
                {axis}
              </th>
            ))}
            {quantities.map((quantity) => (
              <th scope="col" key={quantity}>
                {quantityName(t, quantity, experiment)}
              </th>
            ))}
            <th scope="col">{t('charts.results.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(({ index, name }) => {
            const word = words[index];
            return (
              <tr key={index}>
                <th scope="row">
                  <RunMarker run={index} size={9} /> {name}
                </th>
                {positionAt(recorded, index, step).map((value, axis) => (
                  <td key={axes[axis]}>{formatNumber(value)}</td>
                ))}
                {quantities.map((quantity) => (
                  <td key={quantity}>
                    {formatQuantity(quantity, valueAt(recorded, quantity, index, step).value)}
                  </td>
                ))}
                <td>{word ? t(`shell.verdict.${word}`) : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
