import { useStore } from 'zustand';
import 'katex/dist/katex.min.css';
import katex from 'katex';
import { useEffect, useLayoutEffect, useRef } from 'react';
import classes from './Inspector.module.css';
import { usePointedTerm } from './pointed-term';

interface Props {
  /** LaTeX from a parsed formula, with marked terms. */
  readonly tex: string;
  readonly className?: string | undefined;
}

/** Lets the keyboard reach what has to be scrolled to be read. */
const markWide = (target: HTMLElement): void => {
  const wide = target.scrollWidth > target.clientWidth;
  if (wide === target.hasAttribute('tabindex')) return;
  if (wide) target.tabIndex = 0;
  else target.removeAttribute('tabindex');
};

/** A line of mathematics whose terms light up together with those of the same name elsewhere. */
export const TermTex = ({ tex, className }: Props) => {
  const element = useRef<HTMLSpanElement>(null);
  const term = useStore(usePointedTerm(), (state) => state.term);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    katex.render(tex, target, {
      throwOnError: false,
      strict: 'ignore',
      // The only command of that kind: the texts are our own.
      trust: ({ command }) => command === '\\htmlData',
    });
  }, [tex]);
  // What is too wide scrolls, by keyboard too. Measured when all lines are laid out: once, and not after each.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another width
  useEffect(() => {
    if (element.current) markWide(element.current);
  }, [tex]);
  // Other widths come with the fonts, which are there after the first text, and with another width of the panel.
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const measure = () => markWide(target);
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    document.fonts.addEventListener('loadingdone', measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', measure);
    };
  }, []);
  // After every rendering: the marks are new elements then.
  useLayoutEffect(() => {
    for (const mark of element.current?.querySelectorAll<HTMLElement>('[data-term]') ?? [])
      mark.toggleAttribute('data-lit', mark.dataset.term === term);
  });
  return <span ref={element} className={`${classes.tex} ${className ?? ''}`} />;
};
