import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { useLab } from '../context/use-lab';
import { IconButton } from '../controls/IconButton';

export const HistoryButtons = () => {
  const { t } = useTranslation();
  const lab = useLab();
  const canUndo = useStore(lab.moments, (state) => state.canUndo);
  const canRedo = useStore(lab.moments, (state) => state.canRedo);
  return (
    <>
      <IconButton
        label={t('shell.history.undo')}
        disabled={!canUndo}
        onClick={() => lab.moments.getState().undo()}
      >
        <IconArrowBackUp size={17} />
      </IconButton>
      <IconButton
        label={t('shell.history.redo')}
        disabled={!canRedo}
        onClick={() => lab.moments.getState().redo()}
      >
        <IconArrowForwardUp size={17} />
      </IconButton>
    </>
  );
};
