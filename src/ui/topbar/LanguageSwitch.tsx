import { useTranslation } from '../../i18n';
import { usePage, useSettings } from '../context/use-page';
import { IconButton } from '../controls/IconButton';
import classes from './BarButton.module.css';

/** Says the other language in that language. */
export const LanguageSwitch = () => {
  const { t } = useTranslation();
  const { settings } = usePage();
  const language = useSettings((state) => state.language);
  const other = language === 'en' ? 'zh' : 'en';
  return (
    <IconButton
      label={t('shell.language.switch')}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      className={`${classes.bar} ${classes.words}`}
      onClick={() => settings.getState().setLanguage(other)}
    >
      {t('shell.language.other')}
    </IconButton>
  );
};
