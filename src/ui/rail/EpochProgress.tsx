import { batchesPerEpoch, isFullBatch } from '../../experiment/network/batches';
import type { NetworkSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { useLab } from '../context/use-lab';
import { formatInteger, formatShort } from '../format';
import { useLive } from '../use-live';
import classes from './EpochProgress.module.css';
import rail from './rail.module.css';

interface Props {
  readonly steps: number;
  readonly sizes: Pick<NetworkSpec, 'batchSize' | 'trainSize'>;
}

/** How far training has come, in passes over the data and in steps; where a batch is all of the data, that too. */
export const EpochProgress = ({ steps, sizes }: Props) => {
  const { t } = useTranslation();
  const lab = useLab();
  const trained = useLive(() => lab.race.lastStep);
  const words = (step: number) => formatShort(step / batchesPerEpoch(sizes));
  const epochs = words(steps);
  return (
    <div>
      {isFullBatch(sizes) && (
        <p className={rail.about}>
          {t('training.fullBatch', { n: formatInteger(sizes.trainSize) })}
        </p>
      )}
      <div className={rail.facts}>
        <span>
          {trained === 0
            ? t('training.epochs', { epochs })
            : t('training.epoch', { done: words(trained), epochs })}
        </span>
        <span>
          {t('training.stepOf', { step: formatInteger(trained), steps: formatInteger(steps) })}
        </span>
      </div>
      <progress
        className={classes.bar}
        max={steps}
        value={Math.min(trained, steps)}
        aria-label={t('training.progress')}
      />
    </div>
  );
};
