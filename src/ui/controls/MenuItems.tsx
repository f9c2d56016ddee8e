import { IconCheck } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { groupsOf } from './groups-of';
import classes from './Menu.module.css';

export interface MenuEntry {
  readonly key: string;
  readonly label: ReactNode;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  /** Entries of one group stand together, under this heading. */
  readonly group?: string;
  /** What the search looks into. */
  readonly words?: string;
  /** What hovering tells, for example why it is disabled. */
  readonly title?: string | undefined;
  /** One of a set: whether it is the chosen one. */
  readonly checked?: boolean;
  /** What an assignment locks it by. */
  readonly control?: string;
  readonly onChoose: () => void;
}

const itemsIn = (element: HTMLElement) =>
  [...element.querySelectorAll<HTMLElement>('[role^="menuitem"]')].filter(
    (item) => !item.hasAttribute('disabled') && !item.inert,
  );

/** Arrow keys, Home and End go round the entries, and from a field above them into them; Tab leaves. */
export const onMenuKey = (event: KeyboardEvent<HTMLElement>) => {
  const items = itemsIn(event.currentTarget);
  const at = items.findIndex((item) => item.isSameNode(document.activeElement));
  const typing = at < 0 && document.activeElement instanceof HTMLInputElement;
  const next = {
    ArrowDown: items[(at + 1) % items.length],
    ArrowUp: items[at < 0 ? items.length - 1 : (at - 1 + items.length) % items.length],
    Home: typing ? undefined : items[0],
    End: typing ? undefined : items.at(-1),
  }[event.key];
  if (next) {
    event.preventDefault();
    next.focus();
  } else if (event.key === 'Tab') event.currentTarget.hidePopover();
};

const Item = ({ entry, close }: { readonly entry: MenuEntry; readonly close: () => void }) => {
  const { label, icon, disabled, title, checked, control, onChoose } = entry;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only a menuitemradio gets aria-checked
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      tabIndex={-1}
      className={classes.item}
      disabled={disabled}
      title={title}
      data-control={control}
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
  );
};

/** What a menu holds, group by group. */
export const MenuItems = ({
  entries,
  close,
}: {
  readonly entries: readonly MenuEntry[];
  readonly close: () => void;
}) =>
  groupsOf(entries).map(([group, members]) => {
    const items = members.map((entry) => <Item key={entry.key} entry={entry} close={close} />);
    if (group === undefined) return items;
    return (
      // biome-ignore lint/a11y/useSemanticElements: a group of a menu's entries, not a form's
      <div key={group} role="group" aria-label={group}>
        <div className={classes.group} aria-hidden="true">
          {group}
        </div>
        {items}
      </div>
    );
  });
