import { useTranslation } from '../../i18n';
import { onDemand } from '../on-demand';
import { AboutButton } from './AboutButton';

const AboutRun = onDemand(async () => (await import('./AboutRun')).AboutRun);

interface Props {
  readonly index: number;
}

export const AboutRunButton = ({ index }: Props) => {
  const { t } = useTranslation();
  return (
    <AboutButton label={t('editor.about.run', { number: index + 1 })} minHeight={440}>
      <AboutRun index={index} />
    </AboutButton>
  );
};
