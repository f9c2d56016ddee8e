import { useStore } from 'zustand';
import { describeDataset } from '../../../experiment/network/dataset';
import type { ObjectiveSpec } from '../../../experiment/types';
import { useTranslation } from '../../../i18n';
import { messageOf } from '../../../i18n/keys';
import { Awaiting } from '../../Awaiting';
import { useDocument, useNetworkLab, usePlayback } from '../../context/use-lab';
import { formatBytes, formatInteger } from '../../format';
import { onDemand } from '../../on-demand';
import classes from './StageNotice.module.css';

const StartRemedy = onDemand(async () => (await import('../../model/StartRemedy')).StartRemedy);

const examplesOf = (objective: ObjectiveSpec): number => {
  if (objective.kind !== 'network') return 0;
  const { train, test } = describeDataset(objective.dataset).sizes;
  return train + test;
};

/** What the stage says instead of paths: loading with its progress, a failure with its remedy, or how to begin. */
export const StageNotice = () => {
  const { t } = useTranslation();
  const { network, controls } = useNetworkLab();
  const { phase, progress, failure, backend, stepsPerSecond } = useStore(network);
  const playing = usePlayback((state) => state.playing);
  const heard = usePlayback((state) => state.version > 0);

  const started = heard && stepsPerSecond > 0;

  const examples = useDocument(({ experiment }) => examplesOf(experiment.objective));

  if (failure) {
    return (
      <div className={classes.notice} role="alert">
        <p className={classes.message}>
          {messageOf(t, `failure.${failure.code}`, {
            message: failure.message || t('recovery.silent'),
            ...failure.values,
          })}
        </p>
        {failure.code === 'start-missing' || failure.code === 'start-other' ? (
          <Awaiting fallback={null}>
            <StartRemedy />
          </Awaiting>
        ) : (
          <button type="button" className={classes.button} onClick={controls.retry}>
            {t('errors.tryAgain')}
          </button>
        )}
      </div>
    );
  }
  if (progress) {
    const doing = t(`network.loading.${progress.phase}`, { n: formatInteger(examples) });
    const share = progress.total > 0 ? progress.done / progress.total : undefined;
    const amount = progress.phase === 'data' ? formatBytes : String;
    return (
      <div className={classes.notice} role="status">
        <p className={classes.message}>
          {doing}
          {(progress.phase === 'data' || progress.phase === 'shaders') && progress.total > 0 && (
            <span className={classes.bytes} aria-hidden="true">
              {amount(progress.done)} / {amount(progress.total)}
            </span>
          )}
        </p>
        <progress
          className={classes.bar}
          aria-label={doing}
          {...(share === undefined ? {} : { value: share, max: 1 })}
        />
      </div>
    );
  }
  if (phase === 'loading' || (playing && !started)) {
    const doing = t(backend ? 'network.loading.shaders' : 'network.loading.backend');
    return (
      <div className={classes.notice} role="status">
        <p className={classes.message}>{doing}</p>
        <progress className={classes.bar} aria-label={doing} />
      </div>
    );
  }
  if (phase === 'ready' && !playing && !started) {
    return (
      <div className={classes.notice}>
        <p className={classes.message}>{t('network.stage.press')}</p>
      </div>
    );
  }
  return null;
};
