import { type ReactNode, useState } from 'react';
import { useTranslation } from '../../i18n';
import { ErrorBoundary } from '../ErrorBoundary';
import { useNarrow } from '../use-narrow';
import classes from './LabLayout.module.css';
import { type Panel, PanelTabs } from './PanelTabs';

interface Props {
  readonly rail: ReactNode;
  readonly stage: ReactNode;
  readonly charts: ReactNode;
  readonly results: ReactNode;
  readonly transport: ReactNode;
}

/** The shape of every lab: rail, stage, charts with results below them, transport; on a phone the panels are tabs. */
export const LabLayout = ({ rail, stage, charts, results, transport }: Props) => {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const [panel, setPanel] = useState<Panel>('experiment');
  const shown = (name: Panel) => !narrow || panel === name;
  const tab = (name: Panel) =>
    narrow
      ? { role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}` }
      : { 'aria-label': t(`shell.panels.${name}`) };

  return (
    <div className={classes.lab}>
      {/* The stage comes first on a phone; elsewhere the grid puts it in the middle. */}
      <section
        id="stage"
        tabIndex={-1}
        className={classes.stage}
        aria-label={t('shell.panels.stage')}
      >
        <ErrorBoundary>{stage}</ErrorBoundary>
      </section>
      {narrow && <PanelTabs panel={panel} onChange={setPanel} />}
      {shown('experiment') && (
        <section className={classes.rail} {...tab('experiment')}>
          <ErrorBoundary>{rail}</ErrorBoundary>
        </section>
      )}
      {(shown('charts') || shown('results')) && (
        <div className={classes.side}>
          {shown('charts') && (
            <section className={classes.charts} {...tab('charts')}>
              <ErrorBoundary>{charts}</ErrorBoundary>
            </section>
          )}
          {shown('results') && (
            <section className={classes.results} {...tab('results')}>
              <ErrorBoundary>{results}</ErrorBoundary>
            </section>
          )}
        </div>
      )}
      <section className={classes.transport} aria-label={t('shell.panels.transport')}>
        <ErrorBoundary>{transport}</ErrorBoundary>
      </section>
    </div>
  );
};
