import { IconChevronDown } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { findLoss, losses } from '../../catalog/losses';
import { networks } from '../../catalog/networks';
import { describeDataset } from '../../experiment/network/dataset';
import { networkOf } from '../../experiment/network/model';
import { shapeNetwork } from '../../experiment/network/shape';
import type { DatasetSpec, NetworkSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { datasetName, networkName } from '../../i18n/catalog-text';
import { Awaiting } from '../Awaiting';
import { useDocument, useLab } from '../context/use-lab';
import { CompactSelect } from '../controls/CompactSelect';
import { formatInteger } from '../format';
import { onDemand } from '../on-demand';
import { DatasetSelect } from './DatasetSelect';
import { EpochProgress } from './EpochProgress';
import { FieldRow } from './FieldRow';
import { HistoryButtons } from './HistoryButtons';
import { NetworkData } from './NetworkData';
import { batchSize, networkSteps } from './number-specs';
import classes from './rail.module.css';

const PointsPart = onDemand(async () => (await import('./points/PointsPart')).PointsPart);

/** The choice that stands for layers of one's own. */
const OWN = 'own';

const datasetId = (dataset: DatasetSpec) => (typeof dataset === 'string' ? dataset : dataset.kind);

/** The models that fit the data set, and the layers of one's own where there are any. */
const modelOptions = (t: TFunction, { model, dataset: spec }: NetworkSpec) => {
  const dataset = describeDataset(spec);
  const named = networks.flatMap(({ id, layers }) => {
    const shape = shapeNetwork(layers, dataset);
    return shape.ok ? [{ value: id, label: networkName(t, id, shape.value) }] : [];
  });
  if (typeof model === 'string')
    return dataset.standard === undefined
      ? named
      : [...named, { value: OWN, label: t('training.points.ownModel') }];
  return [...named, { value: OWN, label: networkName(t, model, networkOf(model, dataset)) }];
};

/** What is minimised on the network page: model, loss, data, and how long. */
export const NetworkObjective = () => {
  const { t } = useTranslation();
  const lab = useLab();
  const experiment = useDocument((state) => state.experiment);
  const { objective, steps } = experiment;
  if (objective.kind !== 'network') return null;
  const { setObjective, setSteps } = lab.document.getState();
  const dataset = describeDataset(objective.dataset);
  const shape = networkOf(objective.model, dataset);
  const examples = [objective.trainSize, objective.validationSize, objective.testSize];
  return (
    <section className={classes.section} aria-label={t('training.heading')}>
      <div className={classes.heading}>
        <h2>{t('training.heading')}</h2>
        <span className={classes.end}>
          <HistoryButtons />
        </span>
      </div>
      <DatasetSelect objective={objective} />
      <CompactSelect
        look="title"
        control="network-model"
        label={t('training.model')}
        value={typeof objective.model === 'string' ? objective.model : OWN}
        options={modelOptions(t, objective)}
        onChange={(model) => {
          if (model !== OWN) setObjective({ model });
          else if (typeof objective.model === 'string' && dataset.standard)
            setObjective({ model: { layers: dataset.standard.layers } });
        }}
      />
      <div className={classes.facts}>
        <span>{t('training.parameters', { n: formatInteger(shape.size) })}</span>
        <span>
          {datasetName(t, datasetId(objective.dataset))}{' '}
          {examples
            .filter((n) => n > 0)
            .map(formatInteger)
            .join(' + ')}
        </span>
      </div>
      {objective.start && (
        <p className={classes.about}>{t('training.startsFrom', { file: objective.start.file })}</p>
      )}
      {typeof objective.dataset !== 'string' && (
        <Awaiting fallback={null}>
          <PointsPart objective={objective} dataset={objective.dataset} />
        </Awaiting>
      )}
      <div className={classes.row}>
        <span aria-hidden="true">{t('training.loss')}</span>
        <CompactSelect
          look="field"
          control="network-model"
          label={t('training.loss')}
          value={objective.loss}
          options={losses.map(({ id }) => ({
            value: id,
            label:
              dataset.target.kind === 'values' && id === 'mean-squared-error'
                ? t('training.points.squaredError')
                : t(`training.losses.${id}`),
            disabled: findLoss(id)?.needsClasses === true && dataset.target.kind === 'values',
          }))}
          onChange={(id) => {
            const loss = losses.find((entry) => entry.id === id)?.id;
            if (loss) setObjective({ loss });
          }}
        />
      </div>
      <div className={classes.pairs}>
        <FieldRow
          control="batch-size"
          label={t('training.batch')}
          name={t('training.batchLong')}
          spec={batchSize(dataset.sizes)}
          value={objective.batchSize}
          messageAlign="start"
          onChange={(value) => setObjective({ batchSize: value })}
        />
        <FieldRow
          control="steps"
          label={t('shell.objective.steps')}
          spec={networkSteps}
          value={steps}
          onChange={setSteps}
        />
      </div>
      <EpochProgress steps={steps} sizes={objective} />
      <details className={classes.fold}>
        <summary>
          <IconChevronDown size={14} aria-hidden="true" />
          {t('training.more')}
        </summary>
        <NetworkData objective={objective} dataset={dataset} seed={experiment.seed} />
      </details>
    </section>
  );
};
