import '../../i18n/later';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useTranslation } from '../../i18n';
import classes from './EmbedPoster.module.css';

/** What stands there until somebody wants it to begin. */
export const EmbedPoster = ({ onPlay }: { readonly onPlay: () => void }) => {
  const { t } = useTranslation();
  return (
    <button type="button" className={classes.poster} onClick={onPlay}>
      <IconPlayerPlayFilled size={44} aria-hidden="true" />
      <span>{t('share.embedStart')}</span>
    </button>
  );
};
