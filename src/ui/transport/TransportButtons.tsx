import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
  IconRotate,
} from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { sessionStore } from '../../state/session';
import type { Page } from '../../state/types';
import { IconButton } from '../controls/IconButton';
import classes from './TransportButtons.module.css';
import { useCursorLive } from './use-cursor-live';

/** Back to the start, one step back, play or pause, one step on. */
export const TransportButtons = ({ page }: { readonly page: Page }) => {
  const { t } = useTranslation();
  const playing = useStore(sessionStore, (state) => state.playing);
  const { toggle, stepBy, restart } = sessionStore.getState();
  const live = useCursorLive();
  const network = page === 'network';
  const playLabel = t(playing ? 'surface.transport.pause' : 'surface.transport.play');
  const forward = network && live ? 'surface.transport.train' : 'surface.transport.forward';
  return (
    <div className={classes.buttons}>
      <IconButton
        className={classes.small}
        label={t(network ? 'surface.transport.restartNetwork' : 'surface.transport.restart')}
        onClick={restart}
      >
        <IconRotate size={17} aria-hidden="true" />
      </IconButton>
      <IconButton
        className={classes.small}
        label={t('surface.transport.back')}
        // While training goes on, what is one step back is gone before it is seen.
        disabled={network && live && playing}
        onClick={() => stepBy(-1)}
      >
        <IconPlayerSkipBackFilled size={16} aria-hidden="true" />
      </IconButton>
      <button
        type="button"
        className={classes.play}
        aria-label={playLabel}
        title={playLabel}
        onClick={toggle}
      >
        {playing ? (
          <IconPlayerPauseFilled size={18} aria-hidden="true" />
        ) : (
          <IconPlayerPlayFilled size={18} aria-hidden="true" />
        )}
      </button>
      <IconButton
        className={classes.small}
        label={t(forward)}
        disabled={network && live && playing}
        onClick={() => stepBy(1)}
      >
        <IconPlayerSkipForwardFilled size={16} aria-hidden="true" />
      </IconButton>
    </div>
  );
};
