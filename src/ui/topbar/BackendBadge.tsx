import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { Awaiting } from '../Awaiting';
import { useLab, useNetworkLab, usePlayback } from '../context/use-lab';
import { Floating } from '../controls/Floating';
import { ErrorBoundary } from '../ErrorBoundary';
import { formatShort } from '../format';
import { onDemand } from '../on-demand';
import classes from './BackendBadge.module.css';

// Few visits open it.
const BackendChoices = onDemand(async () => (await import('./BackendChoices')).BackendChoices);

/** How the badge's lamp looks. */
type Lamp = 'good' | 'busy' | 'bad' | 'off';

interface Look {
  readonly lamp: Lamp;
  readonly name: string;
  readonly rate: string;
}

const useTraining = (): Look => {
  const { t } = useTranslation();
  const network = useStore(useNetworkLab().network);
  const playing = usePlayback((state) => state.playing);
  const name = t(`shell.backend.${network.backend?.name ?? network.backendChoice}`);
  switch (network.phase) {
    case 'ready': {
      const steps = formatShort(network.stepsPerSecond);
      const moving = playing && network.stepsPerSecond > 0;
      return { lamp: 'good', name, rate: moving ? t('shell.backend.rate', { rate: steps }) : '' };
    }
    case 'loading':
      return { lamp: 'busy', name, rate: t('shell.backend.loading') };
    case 'failed':
      return { lamp: 'bad', name, rate: t('shell.backend.failed') };
    case 'idle':
      return { lamp: 'off', name, rate: '' };
    default:
      return network.phase satisfies never;
  }
};

const Badge = ({ lamp, name, rate, children }: Look & { readonly children: () => ReactNode }) => {
  const { t } = useTranslation();
  return (
    <Floating
      label={t('shell.backend.menu')}
      role="dialog"
      width={300}
      trigger={(props) => (
        <button type="button" className={classes.badge} {...props}>
          <span className={classes.lamp} data-lamp={lamp} aria-hidden="true" />
          <span className="visually-hidden">{t('shell.backend.label', { name })}</span>
          <span className={classes.name} aria-hidden="true">
            {name}
          </span>
          {rate !== '' && <span className={classes.rate}>{rate}</span>}
        </button>
      )}
    >
      {children}
    </Floating>
  );
};

const TrainingBadge = () => (
  <Badge {...useTraining()}>
    {() => (
      <ErrorBoundary>
        <Awaiting fallback={null}>
          <BackendChoices />
        </Awaiting>
      </ErrorBoundary>
    )}
  </Badge>
);

const DoubleBadge = () => {
  const { t } = useTranslation();
  return (
    <Badge lamp="good" name={t('shell.backend.double')} rate="">
      {() => <p className={classes.reason}>{t('shell.backend.surfaceReason')}</p>}
    </Badge>
  );
};

/** What computes, always in sight; its panel says why, and forces another where there is one. */
export const BackendBadge = () => (useLab().network ? <TrainingBadge /> : <DoubleBadge />);
