import { useEffect, useState } from 'react';
import { useTranslation } from '../../i18n';
import { Awaiting } from '../Awaiting';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';
import classes from './InspectorDock.module.css';

const Inspector = onDemand(async () => (await import('./Inspector')).Inspector);

/** A first visit begins with what moves; there is nothing to explain before, unless the visitor does something. */
const PATIENCE_MS = 2500;

/** Where the inspector floats on the stage, or on a phone the panel that it fills. */
export const InspectorDock = ({ floating }: { readonly floating: boolean }) => {
  const { t } = useTranslation();
  const [due, setDue] = useState(!floating);
  useEffect(() => {
    if (due) return;
    const show = () => setDue(true);
    const timer = setTimeout(show, PATIENCE_MS);
    addEventListener('pointerdown', show);
    addEventListener('keydown', show);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointerdown', show);
      removeEventListener('keydown', show);
    };
  }, [due]);
  const content = due && (
    <ErrorBoundary>
      <Awaiting fallback={null}>
        <Inspector foldable={floating} />
      </Awaiting>
    </ErrorBoundary>
  );
  if (!content) return null;
  if (!floating) return <div className={classes.panel}>{content}</div>;
  return (
    <section className={classes.dock} data-panel="inspector" aria-label={t('inspector.title')}>
      {content}
    </section>
  );
};
