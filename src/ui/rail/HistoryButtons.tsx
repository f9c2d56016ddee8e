import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { documentStore } from '../../state/document';
import { IconButton } from '../controls/IconButton';

export const HistoryButtons = () => {
  const { t } = useTranslation();
  const canUndo = useStore(documentStore, (state) => state.canUndo);
  const canRedo = useStore(documentStore, (state) => state.canRedo);
  return (
    <>
      <IconButton
        label={t('shell.history.undo')}
        disabled={!canUndo}
        onClick={() => documentStore.getState().undo()}
      >
        <IconArrowBackUp size={17} />
      </IconButton>
      <IconButton
        label={t('shell.history.redo')}
        disabled={!canRedo}
        onClick={() => documentStore.getState().redo()}
      >
        <IconArrowForwardUp size={17} />
      </IconButton>
    </>
  );
};
