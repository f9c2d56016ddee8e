import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Floating, type TriggerProps } from './Floating';
import classes from './Menu.module.css';
import { type MenuEntry, MenuItems, onMenuKey } from './MenuItems';
import type { Align, Side } from './place-floating';

interface Props {
  readonly trigger: (props: TriggerProps) => ReactNode;
  readonly label: string;
  /** In the empty field, and its name. */
  readonly placeholder: string;
  /** Said where nothing is found. */
  readonly nothing: string;
  readonly width: number;
  readonly side?: Side;
  readonly align?: Align;
  readonly entries: readonly MenuEntry[];
}

/** Those whose words or key contain what was typed; where there is none, those of groups that do. */
export const foundEntries = (entries: readonly MenuEntry[], search: string) => {
  const wanted = search.trim().toLowerCase();
  const has = (text: string) => text.toLowerCase().includes(wanted);
  const named = entries.filter(({ key, words = '' }) => has(key) || has(words));
  return named.length > 0 ? named : entries.filter(({ group = '' }) => has(group));
};

/** The field, and what is found by it. */
export const Found = ({
  label,
  placeholder,
  nothing,
  entries,
  close,
}: Pick<Props, 'label' | 'placeholder' | 'nothing' | 'entries'> & {
  readonly close: () => void;
}) => {
  const [search, setSearch] = useState('');
  const found = foundEntries(entries, search);
  const takeFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const first = found.find(({ disabled }) => disabled !== true);
    // Without a word typed nothing was chosen.
    if (!first || search.trim() === '') return;
    close();
    first.onChoose();
  };
  return (
    <>
      <input
        type="text"
        className={classes.search}
        data-autofocus
        aria-label={placeholder}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={takeFirst}
      />
      <div role="menu" aria-label={label}>
        <MenuItems entries={found} close={close} />
      </div>
      <p className={classes.nothing} role="status">
        {found.length === 0 ? nothing : ''}
      </p>
    </>
  );
};

/** A button with a long menu, found by typing: Enter takes the first, arrow keys go on from there. */
export const SearchMenu = ({ entries, placeholder, nothing, ...floating }: Props) => (
  <Floating {...floating} role="dialog" onKeyDown={onMenuKey}>
    {(close) => (
      <Found
        label={floating.label}
        placeholder={placeholder}
        nothing={nothing}
        entries={entries}
        close={close}
      />
    )}
  </Floating>
);
