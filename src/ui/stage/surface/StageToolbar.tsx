import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '../../../i18n';
import classes from './StageToolbar.module.css';
import { STAGE_TOOLS, type StageTool } from './stage-tools';
import { type StageLayer, stageViewStore } from './stage-view-store';
import { ToolButton } from './ToolButton';

/** Layers that the 3-D view shows, too. */
const IN_SPACE: readonly StageLayer[] = ['contours', 'heatMap', 'points', 'relief'];

const Tool = ({ tool }: { readonly tool: StageTool }) => {
  const { t } = useTranslation();
  const shown = useStore(stageViewStore, (state) => state.shown);
  if (tool.kind === 'control') return <tool.Control />;
  const { layer, label, title } = tool;
  return (
    <ToolButton
      aria-pressed={shown[layer]}
      disabled={shown.relief && !IN_SPACE.includes(layer)}
      title={title && t(title)}
      onClick={() => stageViewStore.getState().toggle(layer)}
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
  const fitted = useStore(stageViewStore, (state) => state.fitted);
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
      aria-label={t('surface.stage.tools')}
      data-open={open || undefined}
    >
      <button
        ref={more}
        type="button"
        className={`${classes.tool} ${classes.more}`}
        aria-expanded={open}
        aria-controls={tools}
        onClick={() => setOpen(!open)}
      >
        <IconAdjustmentsHorizontal size={15} aria-hidden="true" />
        {t('surface.stage.view')}
      </button>
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
