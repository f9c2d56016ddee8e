import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { resolvePlane } from '../../experiment/plane';
import type { StageLayer } from '../../experiment/view/choices';
import { useTranslation } from '../../i18n';
import { shownLayers, toggledLayer } from '../../state/lab/view';
import { useDocument, useLab, useView } from '../context/use-lab';
import { ToolButton } from './kit/ToolButton';
import classes from './StageToolbar.module.css';
import { STAGE_TOOLS, type StageTool } from './stage-tools';
import { useFitted } from './use-fitted';

/** Layers that the 3-D view shows, too. */
const IN_SPACE: readonly StageLayer[] = ['contours', 'heatMap', 'points', 'relief'];
/** Layers that the graph of a function of x alone has no place for. */
const NOT_ON_GRAPHS: readonly StageLayer[] = ['contours', 'gradient', 'curvature'];

/** Why a layer shows nothing here. */
const useReason = (layer: StageLayer): 'stage.notInSpace' | 'stage.notOnGraph' | undefined => {
  const relief = useView((state) => shownLayers(state).relief);
  const graph = useDocument(
    ({ experiment: { objective } }) =>
      objective.kind !== 'network' && resolvePlane(objective).dimension === 1,
  );
  if (relief) return IN_SPACE.includes(layer) ? undefined : 'stage.notInSpace';
  return graph && NOT_ON_GRAPHS.includes(layer) ? 'stage.notOnGraph' : undefined;
};

const Tool = ({ tool }: { readonly tool: StageTool }) => {
  const { t } = useTranslation();
  const { view } = useLab();
  const pressed = useView(
    (state) => shownLayers(state)[tool.kind === 'layer' ? tool.layer : 'relief'],
  );
  const reason = useReason(tool.kind === 'layer' ? tool.layer : 'relief');
  if (tool.kind === 'control') return <tool.Control />;
  const { layer, label, title } = tool;
  const about = reason ?? title;
  return (
    <ToolButton
      aria-pressed={pressed}
      // Not `disabled`: the reason can be reached and read.
      aria-disabled={reason !== undefined}
      title={about && t(about)}
      onClick={() => {
        if (reason === undefined)
          view.change({ layers: toggledLayer(view.store.getState(), layer) });
      }}
    >
      {t(label)}
    </ToolButton>
  );
};

/** What floats on the stage's upper left corner; where the stage is narrow, behind one button. */
export const StageToolbar = ({ onFit }: { readonly onFit: () => void }) => {
  const { t } = useTranslation();
  const tools = useId();
  const [open, setOpen] = useState(false);
  const fitted = useFitted();
  const toolbar = useRef<HTMLDivElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Node && !toolbar.current?.contains(target)) setOpen(false);
    };
    addEventListener('pointerdown', pressed, { capture: true });
    return () => removeEventListener('pointerdown', pressed, { capture: true });
  }, [open]);
  // What takes the stage's place, or lies over it, is not chosen to be covered.
  const relief = useView((state) => shownLayers(state).relief);
  const over = useView((state) => state.map ?? (state.stageTable ? 'table' : undefined));
  useEffect(() => {
    if (!relief && over === undefined) return;
    setOpen(false);
    if (toolbar.current?.contains(document.activeElement)) more.current?.focus();
  }, [relief, over]);
  return (
    <div
      ref={toolbar}
      className={classes.toolbar}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        more.current?.focus();
      }}
      role="toolbar"
      data-panel="tools"
      aria-label={t('surface.stage.tools')}
      data-open={open || undefined}
    >
      <ToolButton
        ref={more}
        className={classes.more}
        aria-expanded={open}
        aria-controls={tools}
        onClick={() => setOpen(!open)}
      >
        <IconAdjustmentsHorizontal size={15} aria-hidden="true" />
        {t('surface.stage.view')}
      </ToolButton>
      <div className={classes.tools} id={tools}>
        {STAGE_TOOLS.map((tool) => (
          <Tool key={tool.kind === 'layer' ? tool.layer : tool.id} tool={tool} />
        ))}
      </div>
      <ToolButton title={t('surface.stage.fitLong')} aria-disabled={fitted} onClick={onFit}>
        {t('surface.stage.fit')}
      </ToolButton>
    </div>
  );
};
