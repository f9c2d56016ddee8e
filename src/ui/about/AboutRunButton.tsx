import { useTranslation } from '../../i18n';
import type { Page } from '../../state/types';
import { onDemand } from '../on-demand';
import { AboutButton } from './AboutButton';

const AboutRun = onDemand(async () => (await import('./AboutRun')).AboutRun);

interface Props {
  readonly page: Page;
  readonly index: number;
}

export const AboutRunButton = ({ page, index }: Props) => {
  const { t } = useTranslation();
  return (
    <AboutButton label={t('editor.about.run', { number: index + 1 })} minHeight={440}>
      <AboutRun page={page} index={index} />
    </AboutButton>
  );
};
