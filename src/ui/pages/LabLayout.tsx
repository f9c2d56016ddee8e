import type { ReactNode } from 'react';
import type { Panel } from '../../experiment/view/choices';
import { useTranslation } from '../../i18n';
import { Awaiting } from '../Awaiting';
import { useLab, useView } from '../context/use-lab';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';
import { useNarrow } from '../use-narrow';
import classes from './LabLayout.module.css';
import { PanelTabs } from './PanelTabs';

// The editor is heavy, and few visits open it.
const RuleDock = onDemand(async () => (await import('../editor/RuleDock')).RuleDock);

interface Props {
  readonly rail: ReactNode;
  readonly stage: ReactNode;
  /** Has a tab of its own on a phone; elsewhere it floats on the stage. */
  readonly inspector?: ReactNode;
  readonly charts: ReactNode;
  readonly results: ReactNode;
  readonly transport: ReactNode;
}

/** The shape of every lab: rail, stage, charts with results below them, transport; on a phone the panels are tabs. */
export const LabLayout = ({ rail, stage, inspector, charts, results, transport }: Props) => {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const { view } = useLab();
  const panel = useView((state) => state.panel);
  const editing = useView((state) => state.editing !== undefined);
  // On a phone the editor takes the place of the panels: the stage stays in sight.
  const panels: readonly Panel[] = inspector
    ? ['experiment', 'inspector', 'charts', 'results']
    : ['experiment', 'charts', 'results'];
  const shown = (name: Panel) => !narrow || (panel === name && !editing);
  const tab = (name: Panel) => ({
    'data-panel': name,
    ...(narrow
      ? { role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}` }
      : { 'aria-label': t(`shell.panels.${name}`) }),
  });

  return (
    <div className={classes.lab}>
      {/* The stage comes first on a phone; elsewhere the grid puts it in the middle. */}
      <div className={classes.centre}>
        <section
          id="stage"
          tabIndex={-1}
          className={classes.stage}
          aria-label={t('shell.panels.stage')}
        >
          <ErrorBoundary>{stage}</ErrorBoundary>
        </section>
        {editing && (
          <ErrorBoundary>
            <Awaiting fallback={<p className={classes.pending}>{t('editor.loading')}</p>}>
              <RuleDock />
            </Awaiting>
          </ErrorBoundary>
        )}
      </div>
      {narrow && !editing && (
        <PanelTabs
          panels={panels}
          panel={panel}
          onChange={(next) => view.change({ panel: next })}
        />
      )}
      {shown('experiment') && (
        <section className={classes.rail} {...tab('experiment')}>
          <ErrorBoundary>{rail}</ErrorBoundary>
        </section>
      )}
      {narrow && inspector && shown('inspector') && (
        <section className={classes.rail} {...tab('inspector')}>
          <ErrorBoundary>{inspector}</ErrorBoundary>
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
