import { useTranslation } from '../../../i18n';
import { PlainButton } from '../../controls/PlainButton';
import frame from './inside.module.css';

interface Props {
  readonly waiting: boolean;
  readonly failure: string | undefined;
  readonly again: () => void;
  /** What is said where there is nothing and nothing is on its way. */
  readonly nothing: string;
}

/** In the place of what is not there: it is computed, it could not be, or why there is none. */
export const InsideState = ({ waiting, failure, again, nothing }: Props) => {
  const { t } = useTranslation();
  if (failure !== undefined)
    return (
      <div className={frame.empty} role="alert">
        <p>{t('inside.failed', { message: failure })}</p>
        <PlainButton onClick={again}>{t('errors.tryAgain')}</PlainButton>
      </div>
    );
  return <p className={frame.empty}>{waiting ? t('inside.waiting') : nothing}</p>;
};
