import { useTranslation } from '../../i18n';
import { onDemand } from '../on-demand';
import { AboutButton } from './AboutButton';

const AboutSurface = onDemand(async () => (await import('./AboutSurface')).AboutSurface);

export const AboutSurfaceButton = () => {
  const { t } = useTranslation();
  return (
    <AboutButton label={t('editor.about.surface')} minHeight={200}>
      <AboutSurface />
    </AboutButton>
  );
};
