import type { ReactNode } from 'react';
import frame from './inside.module.css';

/** A tab's content, which scrolls by keys too. */
export const Scroll = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
  <section className={frame.scroll} tabIndex={0} aria-label={label}>
    {children}
  </section>
);
