import { useStore } from 'zustand';
import { useTranslation } from '../../../i18n';
import { sessionStore } from '../../../state/session';
import { formatBytes } from '../../format';
import classes from './StageNotice.module.css';

/** What the stage says instead of paths: loading with its progress, a failure with its remedy, or how to begin. */
export const StageNotice = () => {
  const { t } = useTranslation();
  const { phase, progress, failure, backend } = useStore(sessionStore, (state) => state.network);
  const retry = useStore(sessionStore, (state) => state.retry);
  const playing = useStore(sessionStore, (state) => state.playing);
  const started = useStore(
    sessionStore,
    (state) => state.telemetryVersion > 0 && state.network.stepsPerSecond > 0,
  );

  if (failure) {
    return (
      <div className={classes.notice} role="alert">
        <p className={classes.message}>
          {t(`errors.failure.${failure.code}`, {
            message: failure.message || t('recovery.silent'),
            ...failure.values,
          })}
        </p>
        <button type="button" className={classes.button} onClick={retry}>
          {t('errors.tryAgain')}
        </button>
      </div>
    );
  }
  if (progress) {
    const share = progress.total > 0 ? progress.done / progress.total : undefined;
    const amount = progress.phase === 'data' ? formatBytes : String;
    return (
      <div className={classes.notice} role="status">
        <p className={classes.message}>
          {t(`network.loading.${progress.phase}`)}
          {(progress.phase === 'data' || progress.phase === 'shaders') && progress.total > 0 && (
            <span className={classes.bytes} aria-hidden="true">
              {amount(progress.done)} / {amount(progress.total)}
            </span>
          )}
        </p>
        <progress
          className={classes.bar}
          aria-label={t(`network.loading.${progress.phase}`)}
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
