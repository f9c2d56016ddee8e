import { IconCheck } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Floating, type TriggerProps } from './Floating';
import classes from './Menu.module.css';
import type { Align, Side } from './place-floating';

export interface MenuEntry {
  readonly key: string;
  readonly label: ReactNode;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  /** What hovering tells, for example why it is disabled. */
  readonly title?: string | undefined;
  /** One of a set: whether it is the chosen one. */
  readonly checked?: boolean;
  readonly onChoose: () => void;
}

interface Props {
  readonly trigger: (props: TriggerProps) => ReactNode;
  readonly label: string;
  readonly width: number;
  readonly side?: Side;
  readonly align?: Align;
  readonly entries: readonly MenuEntry[];
}

/** Arrow keys, Home and End go round the entries; Tab leaves. */
const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]')].filter(
    (item) => !item.hasAttribute('disabled'),
  );
  const at = items.findIndex((item) => item.isSameNode(document.activeElement));
  const next = {
    ArrowDown: items[(at + 1) % items.length],
    ArrowUp: items[(at - 1 + items.length) % items.length],
    Home: items[0],
    End: items.at(-1),
  }[event.key];
  if (next) {
    event.preventDefault();
    next.focus();
  } else if (event.key === 'Tab') event.currentTarget.hidePopover();
};

/** A button with a menu. */
export const Menu = ({ entries, ...floating }: Props) => (
  <Floating {...floating} role="menu" onKeyDown={onKeyDown}>
    {(close) =>
      entries.map(({ key, label, icon, disabled, title, checked, onChoose }) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only a menuitemradio gets aria-checked
        <button
          key={key}
          type="button"
          role={checked === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked={checked}
          tabIndex={-1}
          className={classes.item}
          disabled={disabled}
          title={title}
          data-autofocus={checked === true || undefined}
          onClick={() => {
            close();
            onChoose();
          }}
        >
          {icon}
          <span className={classes.label}>{label}</span>
          {checked === true && <IconCheck size={15} aria-hidden="true" />}
        </button>
      ))
    }
  </Floating>
);
