import { lazy } from 'react';
import { useTranslation } from '../../i18n';
import { AboutButton } from './AboutButton';

const AboutSurface = lazy(async () => ({ default: (await import('./AboutSurface')).AboutSurface }));

export const AboutSurfaceButton = () => {
  const { t } = useTranslation();
  return (
    <AboutButton label={t('editor.about.surface')} minHeight={200}>
      <AboutSurface />
    </AboutButton>
  );
};
