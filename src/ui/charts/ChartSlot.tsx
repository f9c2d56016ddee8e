import { IconChartLine, IconTable } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { hasPenalty, trainingSample } from '../../experiment/network/held-out';
import { isEvaluated, isShare } from '../../experiment/recorded/charts';
import type { Experiment } from '../../experiment/types';
import type { Quantity, ScaleChoice } from '../../experiment/view/choices';
import { useTranslation } from '../../i18n';
import { Awaiting } from '../Awaiting';
import { useLab, useView } from '../context/use-lab';
import { CompactSelect } from '../controls/CompactSelect';
import { ErrorBoundary } from '../ErrorBoundary';
import { formatInteger } from '../format';
import { onDemand } from '../on-demand';
import classes from './ChartSlot.module.css';
import { labelWidth, plotArea } from './geometry';
import { LinePlot } from './LinePlot';
import { type PlotModel, plotModel } from './model';
import { PlotOverlay } from './PlotOverlay';
import type { Pace } from './pace';
import { heldSet, quantityName } from './quantity-name';
import { reuseModel } from './reuse';
import { useSize } from './use-size';
import { useTrainingFailed } from './use-training-failed';

// Most visits look at lines.
const ChartTable = onDemand(async () => (await import('./ChartTable')).ChartTable);

interface Props {
  readonly number: number;
  readonly quantity: Quantity;
  /** Whether its turn has come: a chart takes a while to be put together. */
  readonly drawn: boolean;
  readonly pace: Pace;
  readonly selected: number;
  /** What may stand here instead; none where the chart came by itself. */
  readonly possible: readonly Quantity[];
  readonly onChoose: (quantity: Quantity) => void;
}

/** What some runs have no numbers of. */
const isOptional = (quantity: Quantity): quantity is 'gradientNorm' | 'stepLength' | 'lr' =>
  quantity === 'gradientNorm' || quantity === 'stepLength' || quantity === 'lr';

/** One chart: its quantity to choose, its scale, and the same as a table. */
export const ChartSlot = ({
  number,
  quantity,
  drawn,
  pace,
  selected,
  possible,
  onChoose,
}: Props) => {
  const { t } = useTranslation();
  const { view } = useLab();
  const tables = useView((state) => state.tables);
  const slot = number - 1;
  const asTable = tables.includes(slot);
  const toggleTable = () =>
    view.change({
      tables: asTable ? tables.filter((one) => one !== slot) : [...tables, slot],
    });
  const chooseScale = (scale: ScaleChoice) =>
    view.change({ scales: { ...view.store.getState().scales, [quantity]: scale } });
  const [box, size] = useSize<HTMLDivElement>();
  const choice = useView((state) => state.scales[quantity] ?? 'auto');
  const { recorded, mode } = pace;
  const failed = useTrainingFailed();
  const { experiment } = recorded;
  const last = useRef<PlotModel>(undefined);
  const model = useMemo(
    () => reuseModel(last.current, plotModel(quantity, mode, choice, recorded)),
    [quantity, mode, choice, recorded],
  );
  last.current = model;
  const left = labelWidth(model.y);
  const area = useMemo(() => size && plotArea(size, left), [size, left]);
  const name = quantityName(t, quantity, experiment);
  const options = possible.map((value) => ({ value, label: quantityName(t, value, experiment) }));
  const shown = experiment.runs.filter((_, run) => recorded.visible(run)).length;
  // Nothing recorded yet: the scale that it will have.
  const log = model.empty ? choice !== 'linear' : model.y.log;
  const figure = t(log ? 'charts.figureLog' : 'charts.figureLinear', {
    what: name,
    x: t(`charts.x.${mode}`),
    runs: t('charts.runs', { count: shown }),
  });

  const empty = () => {
    if (shown === 0) return t('charts.allHidden');
    if (model.nothing === 'infinite') return t('charts.infinite');
    if (model.nothing === 'unmeasured' && isOptional(quantity))
      return t(`charts.unmeasured.${quantity}`);
    return t(isEvaluated(quantity) && !failed ? 'charts.emptyAccuracy' : 'charts.empty');
  };

  return (
    <section className={classes.slot} aria-label={name}>
      <div className={classes.head}>
        {options.length > 1 ? (
          <CompactSelect
            label={t('charts.choose', { number })}
            value={quantity}
            options={options}
            onChange={(value) => {
              const chosen = possible.find((option) => option === value);
              if (chosen) onChoose(chosen);
            }}
          />
        ) : (
          <span className={classes.title}>{name}</span>
        )}
        <Note model={model} experiment={experiment} />
        {!isShare(quantity) && (
          <button
            type="button"
            className={classes.scale}
            aria-label={t(log ? 'charts.scale.toLinear' : 'charts.scale.toLog', {
              what: name,
            })}
            onClick={() => chooseScale(log ? 'linear' : 'log')}
          >
            {t(log ? 'charts.scale.log' : 'charts.scale.linear')}
          </button>
        )}
        <button
          type="button"
          className={classes.view}
          aria-label={`${name}: ${t(asTable ? 'charts.chart' : 'charts.table')}`}
          title={t(asTable ? 'charts.chart' : 'charts.table')}
          onClick={toggleTable}
        >
          {asTable ? <IconChartLine size={15} /> : <IconTable size={15} />}
        </button>
      </div>
      <div className={classes.plot} ref={box}>
        {asTable && (
          <ErrorBoundary>
            <Awaiting fallback={null}>
              <ChartTable
                name={name}
                quantity={quantity}
                recorded={recorded}
                lastStep={Math.floor(pace.lastStep())}
              />
            </Awaiting>
          </ErrorBoundary>
        )}
        {!asTable && model.empty && <p className={classes.empty}>{empty()}</p>}
        {!asTable && !model.empty && drawn && size && area && (
          <>
            <div role="img" aria-label={figure}>
              <LinePlot model={model} size={size} area={area} selected={selected} />
            </div>
            <PlotOverlay model={model} area={area} pace={pace} selected={selected} />
          </>
        )}
      </div>
    </section>
  );
};

/** What the chart leaves out, or how it is to be read. */
const Note = ({
  model,
  experiment,
}: {
  readonly model: PlotModel;
  readonly experiment: Experiment;
}) => {
  const { t } = useTranslation();
  const { objective } = experiment;
  const held = objective.kind === 'network' && model.quantity === 'loss' && heldSet(experiment);
  const smoothed = held !== false && model.lines.some(({ role }) => role === 'raw');
  const penalty = objective.kind === 'network' && hasPenalty(objective);
  const text = () => {
    const { note } = model;
    const [band] = model.bands;
    const told = [];
    if (note?.kind === 'dropped') told.push(t('charts.note.dropped', { count: note.count }));
    else if (note) told.push(t(`charts.note.${note.kind}`));
    if (band) told.push(t('charts.band', { count: band.count }));
    if (told.length > 0) return told.join(' · ');
    if (!held) return '';
    if (penalty) return t(`charts.penalty${held}`);
    return t(smoothed ? `charts.held${held}` : `charts.full${held}`);
  };
  return (
    <span
      className={classes.note}
      title={[
        text(),
        held && penalty && t('charts.penalty', { n: formatInteger(trainingSample(objective)) }),
        smoothed && t('charts.smoothing'),
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {text()}
    </span>
  );
};
