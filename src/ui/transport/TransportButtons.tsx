import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
  IconRotate,
} from '@tabler/icons-react';
import { useTranslation } from '../../i18n';
import { useLab, usePlayback } from '../context/use-lab';
import { IconButton } from '../controls/IconButton';
import classes from './TransportButtons.module.css';
import { useCursorLive } from './use-cursor-live';

/** Back to the start, one step back, play or pause, one step on. */
export const TransportButtons = () => {
  const { t } = useTranslation();
  const playing = usePlayback((state) => state.playing);
  const lab = useLab();
  const { play, pause, stepBy, restart } = lab.controls;
  const live = useCursorLive();
  const trained = lab.network !== undefined;
  const playLabel = t(playing ? 'surface.transport.pause' : 'surface.transport.play');
  const forward = live ? 'surface.transport.train' : 'surface.transport.forward';
  return (
    <div className={classes.buttons}>
      <IconButton
        className={classes.small}
        label={t(trained ? 'surface.transport.restartNetwork' : 'surface.transport.restart')}
        onClick={restart}
      >
        <IconRotate size={17} aria-hidden="true" />
      </IconButton>
      <IconButton
        className={classes.small}
        label={t('surface.transport.back')}
        // While training goes on, what is one step back is gone before it is seen.
        disabled={live && playing}
        onClick={() => stepBy(-1)}
      >
        <IconPlayerSkipBackFilled size={16} aria-hidden="true" />
      </IconButton>
      <button
        type="button"
        className={classes.play}
        aria-label={playLabel}
        title={playLabel}
        onClick={playing ? pause : play}
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
        disabled={live && playing}
        onClick={() => stepBy(1)}
      >
        <IconPlayerSkipForwardFilled size={16} aria-hidden="true" />
      </IconButton>
    </div>
  );
};
