import type { KeyboardEvent } from 'react';
import type { Panel } from '../../experiment/view/choices';
import { useTranslation } from '../../i18n';
import classes from './PanelTabs.module.css';

interface Props {
  /** Those of the lab, in their order. */
  readonly panels: readonly Panel[];
  readonly panel: Panel;
  readonly onChange: (panel: Panel) => void;
}

/** On a phone: which panel is under the stage. */
export const PanelTabs = ({ panels, panel, onChange }: Props) => {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent) => {
    const move = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = panels[(panels.indexOf(panel) + move + panels.length) % panels.length];
    if (move === 0 || !next) return;
    event.preventDefault();
    onChange(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className={classes.tabs} role="tablist" aria-label={t('shell.panels.label')}>
      {panels.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          className={classes.tab}
          aria-selected={panel === name}
          aria-controls={panel === name ? `panel-${name}` : undefined}
          tabIndex={panel === name ? 0 : -1}
          onClick={() => onChange(name)}
          onKeyDown={onKeyDown}
        >
          {t(`shell.panels.${name}`)}
        </button>
      ))}
    </div>
  );
};
