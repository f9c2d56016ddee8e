import { isEvaluated } from '../../experiment/recorded/charts';
import type { Quantity } from '../../experiment/view/choices';
import { useTranslation } from '../../i18n';
import { runNames } from '../../i18n/run-names';
import { RunMarker } from '../controls/RunMarker';
import { formatInteger, formatNumber } from '../format';
import classes from './ChartTable.module.css';
import { formatQuantity } from './quantity-name';
import type { Recorded } from './recorded';
import { tableSteps, valueAt, wasEvaluated } from './values-at';

interface Props {
  readonly name: string;
  readonly quantity: Quantity;
  readonly recorded: Recorded;
  readonly lastStep: number;
}

/** A chart in numbers: a dozen steps of every run. */
export const ChartTable = ({ name, quantity, recorded, lastStep }: Props) => {
  const { t } = useTranslation();
  const runs = runNames(t, recorded.experiment.runs).flatMap((name, index) =>
    recorded.visible(index) ? [{ index, name }] : [],
  );
  const both = quantity === 'loss' && recorded.experiment.objective.kind === 'network';
  const cell = (run: number, step: number) => {
    if (isEvaluated(quantity) && !wasEvaluated(recorded, quantity, run, step)) return '–';
    const { value, held } = valueAt(recorded, quantity, run, step);
    const text = formatQuantity(quantity, value);
    return both ? `${text} / ${formatNumber(held ?? Number.NaN)}` : text;
  };
  const title = t('charts.tableOf', { what: name });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.scroll} aria-label={title} tabIndex={0}>
      <table className={classes.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('charts.step')}</th>
            {runs.map((run) => (
              <th scope="col" key={run.index}>
                <RunMarker run={run.index} size={9} /> {run.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tableSteps(recorded, quantity, lastStep).map((step) => (
            <tr key={step}>
              <th scope="row">{formatInteger(step)}</th>
              {runs.map(({ index }) => (
                <td key={index}>{cell(index, step)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
