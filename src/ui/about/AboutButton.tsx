import { IconMathFunction } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { Awaiting } from '../Awaiting';
import { Floating } from '../controls/Floating';
import { IconButton } from '../controls/IconButton';
import { ErrorBoundary } from '../ErrorBoundary';

interface Props {
  readonly label: string;
  /** In CSS pixels: the panel is placed by it while its formulas load. */
  readonly minHeight: number;
  /** Loaded on demand: the first page has no typesetting. */
  readonly children: ReactNode;
}

/** ƒ: opens a panel with formulas. */
export const AboutButton = ({ label, minHeight, children }: Props) => {
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
        <div style={{ minHeight: `min(${minHeight}px, 60dvh)` }}>
          <ErrorBoundary>
            <Awaiting fallback={<p role="status">{t('editor.about.loading')}</p>}>
              {children}
            </Awaiting>
          </ErrorBoundary>
        </div>
      )}
    </Floating>
  );
};
