import '../../i18n/later';
import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import type { BackendChoice } from '../../worker/protocol';
import { Awaiting } from '../Awaiting';
import { useNetworkLab } from '../context/use-lab';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';
import classes from './BackendBadge.module.css';

const BackendWhy = onDemand(async () => (await import('./BackendWhy')).BackendWhy);

const CHOICES: readonly BackendChoice[] = ['auto', 'webgpu', 'wasm', 'webgl', 'cpu'];

/** Which backend trains the networks, why, and the choice of another. */
export const BackendChoices = () => {
  const { t } = useTranslation();
  const { network, controls } = useNetworkLab();
  const choice = useStore(network, (state) => state.backendChoice);
  const backend = useStore(network, (state) => state.backend);
  const keepsRace = useStore(network, (state) => state.keepsRace);
  return (
    <>
      <fieldset className={classes.choices}>
        <legend>{t('shell.backend.menu')}</legend>
        {CHOICES.map((option) => (
          <label key={option} className={classes.choice}>
            <input
              type="radio"
              name="backend"
              checked={choice === option}
              onChange={() => controls.chooseBackend(option)}
            />
            {t(`shell.backend.${option}`)}
          </label>
        ))}
      </fieldset>
      <p className={classes.reason}>
        {backend === undefined ? (
          t('backend.none')
        ) : (
          <ErrorBoundary instead="…">
            <Awaiting fallback="…">
              <BackendWhy backend={backend} />
            </Awaiting>
          </ErrorBoundary>
        )}
      </p>
      {backend?.adapter !== undefined && backend.adapter !== '' && (
        <p className={classes.reason}>{t('backend.adapter', { adapter: backend.adapter })}</p>
      )}
      <p className={classes.reason}>{t('backend.networkNote')}</p>
      <label className={classes.choice}>
        <input type="checkbox" checked={keepsRace} onChange={() => controls.keepRace(!keepsRace)} />
        {t('backend.keepRace')}
      </label>
      <p className={classes.reason}>{t('backend.keepRaceNote')}</p>
    </>
  );
};
