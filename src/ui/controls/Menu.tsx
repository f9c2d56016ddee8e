import type { ReactNode } from 'react';
import { Floating, type TriggerProps } from './Floating';
import { type MenuEntry, MenuItems, onMenuKey } from './MenuItems';
import type { Align, Side } from './place-floating';

interface Props {
  readonly trigger: (props: TriggerProps) => ReactNode;
  readonly label: string;
  readonly width: number;
  readonly side?: Side;
  readonly align?: Align;
  readonly entries: readonly MenuEntry[];
}

/** A button with a menu. */
export const Menu = ({ entries, ...floating }: Props) => (
  <Floating {...floating} role="menu" onKeyDown={onMenuKey}>
    {(close) => <MenuItems entries={entries} close={close} />}
  </Floating>
);
