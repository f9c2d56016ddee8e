import 'katex/dist/katex.min.css';
import katex from 'katex';
import { useLayoutEffect, useRef } from 'react';
import classes from './Tex.module.css';

interface Props {
  /** LaTeX from a parsed formula, never a visitor's own text. */
  readonly tex: string;
  readonly display?: boolean;
}

/** A formula as in print, with MathML for those who cannot see it. What is too wide scrolls, by keyboard too. */
export const Tex = ({ tex, display = false }: Props) => {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    katex.render(tex, target, { displayMode: display, throwOnError: false, strict: 'ignore' });
    if (!display) return;
    if (target.scrollWidth > target.clientWidth + 1) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }, [tex, display]);
  return <span ref={element} className={display ? classes.display : classes.inline} />;
};
