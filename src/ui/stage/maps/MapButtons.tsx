import { useStore } from 'zustand';
import { useTranslation } from '../../../i18n';
import { ToolButton } from '../surface/ToolButton';
import { mapViewStore } from './map-view-store';

/** The toolbar's way to the maps. */
export const MapButtons = () => {
  const { t } = useTranslation();
  const kind = useStore(mapViewStore, (state) => state.kind);
  return (
    <>
      <ToolButton
        aria-pressed={kind === 'basins'}
        title={t('maps.basinsLong')}
        onClick={() => mapViewStore.getState().toggle('basins')}
      >
        {t('maps.basins')}
      </ToolButton>
      <ToolButton
        aria-pressed={kind === 'trainability'}
        title={t('maps.trainabilityLong')}
        onClick={() => mapViewStore.getState().toggle('trainability')}
      >
        {t('maps.trainability')}
      </ToolButton>
    </>
  );
};
