import { IconMathFunction } from '@tabler/icons-react';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from '../../i18n';
import { Floating } from '../controls/Floating';
import { IconButton } from '../controls/IconButton';
import { ErrorBoundary } from '../ErrorBoundary';
import classes from './AboutButton.module.css';

interface Props {
  readonly label: string;
  /** Loaded on demand: the first page has no typesetting. */
  readonly children: ReactNode;
}

/** ƒ: opens a panel with formulas. Its height is the same while they load, so that it stays in its place. */
export const AboutButton = ({ label, children }: Props) => {
  const { t } = useTranslation();
  return (
    <Floating
      label={label}
      role="dialog"
      width={430}
      align="start"
      trigger={(props) => (
        <IconButton label={label} {...props}>
          <IconMathFunction size={15} />
        </IconButton>
      )}
    >
      {() => (
        <div className={classes.panel}>
          <ErrorBoundary>
            <Suspense fallback={<p role="status">{t('editor.about.loading')}</p>}>
              {children}
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
    </Floating>
  );
};
