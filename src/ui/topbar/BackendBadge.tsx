import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { documentStore } from '../../state/document';
import { sessionStore } from '../../state/session';
import { Floating } from '../controls/Floating';
import { formatNumber } from '../format';
import classes from './BackendBadge.module.css';
import { BackendChoices } from './BackendChoices';

/** How the badge's lamp looks. */
type Lamp = 'good' | 'busy' | 'bad' | 'off';

const useBadge = (): { readonly lamp: Lamp; readonly name: string; readonly rate: string } => {
  const { t } = useTranslation();
  const page = useStore(documentStore, (state) => state.page);
  const network = useStore(sessionStore, (state) => state.network);
  const playing = useStore(sessionStore, (state) => state.playing);
  if (page === 'surface') return { lamp: 'good', name: t('shell.backend.double'), rate: '' };
  const name = t(`shell.backend.${network.backend?.name ?? network.backendChoice}`);
  switch (network.phase) {
    case 'ready': {
      const steps = formatNumber(Number(network.stepsPerSecond.toPrecision(3)));
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

/** What computes, always in sight; its panel says why, and forces another. */
export const BackendBadge = () => {
  const { t } = useTranslation();
  const page = useStore(documentStore, (state) => state.page);
  const { lamp, name, rate } = useBadge();
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
      {() =>
        page === 'surface' ? (
          <p className={classes.reason}>{t('shell.backend.surfaceReason')}</p>
        ) : (
          <BackendChoices />
        )
      }
    </Floating>
  );
};
