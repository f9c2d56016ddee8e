import { lazy, Suspense } from 'react';
import { useTranslation } from '../../i18n';
import { ErrorBoundary } from '../ErrorBoundary';
import classes from './InspectorDock.module.css';

const Inspector = lazy(async () => ({ default: (await import('./Inspector')).Inspector }));

/** Where the inspector floats on the stage, or on a phone the panel that it fills. */
export const InspectorDock = ({ floating }: { readonly floating: boolean }) => {
  const { t } = useTranslation();
  const content = (
    <ErrorBoundary>
      <Suspense fallback={null}>
        <Inspector foldable={floating} />
      </Suspense>
    </ErrorBoundary>
  );
  if (!floating) return <div className={classes.panel}>{content}</div>;
  return (
    <section className={classes.dock} aria-label={t('inspector.title')}>
      {content}
    </section>
  );
};
