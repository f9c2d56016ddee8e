import type { MapKind } from '../../../experiment/map/spec';
import { useTranslation } from '../../../i18n';
import { useLab, useView } from '../../context/use-lab';
import { ToolButton } from '../kit/ToolButton';

/** The toolbar's way to the maps. */
export const MapButtons = () => {
  const { t } = useTranslation();
  const { view } = useLab();
  const shown = useView((state) => state.map);
  const toggle = (kind: MapKind) =>
    view.change({ map: shown === kind ? undefined : kind, mapZoom: undefined });
  return (
    <>
      <ToolButton
        aria-pressed={shown === 'basins'}
        title={t('maps.basinsLong')}
        onClick={() => toggle('basins')}
      >
        {t('maps.basins')}
      </ToolButton>
      <ToolButton
        aria-pressed={shown === 'trainability'}
        title={t('maps.trainabilityLong')}
        onClick={() => toggle('trainability')}
      >
        {t('maps.trainability')}
      </ToolButton>
    </>
  );
};
