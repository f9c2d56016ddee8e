import {
  type ButtonHTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { magnification } from '../canvas/canvas-size';
import classes from './Floating.module.css';
import { type Align, placeFloating, type Side } from './place-floating';

/** What a trigger must carry: spread it over a button. */
export type TriggerProps = Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'popoverTarget' | 'aria-expanded' | 'aria-haspopup'
> & { readonly ref: (button: HTMLButtonElement | null) => void };

interface Props {
  readonly trigger: (props: TriggerProps) => ReactNode;
  /** The panel's accessible name. */
  readonly label: string;
  readonly role: 'dialog' | 'menu';
  readonly width: number;
  readonly side?: Side;
  readonly align?: Align;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void;
  /** Rendered while open only. */
  readonly children: (close: () => void) => ReactNode;
}

/** A longer panel scrolls: in CSS pixels. */
const TALLEST = 540;

const FOCUSABLE =
  '[data-autofocus], button:not(:disabled), a[href], input, select, textarea, [tabindex="0"]';

/**
 * A button with a panel of the browser's own popovers: top layer, Escape, click outside and the way back of the focus
 * are the platform's; the place and the first focus are ours.
 */
export const Floating = ({
  trigger,
  label,
  role,
  width,
  side = 'below',
  align = 'end',
  onKeyDown,
  children,
}: Props) => {
  const id = useId();
  const button = useRef<HTMLButtonElement | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  useLayoutEffect(() => {
    const element = panel.current;
    if (!open || !element || !button.current) return;
    element.style.maxHeight = `${TALLEST}px`;
    const place = placeFloating(
      button.current.getBoundingClientRect(),
      element.getBoundingClientRect(),
      { width: innerWidth, height: innerHeight },
      side,
      align,
    );
    const by = magnification(element);
    element.style.left = `${place.left / by}px`;
    element.style.top = `${place.top / by}px`;
    element.style.maxHeight = `${Math.min(TALLEST, place.maxHeight / by)}px`;
    element.style.visibility = 'visible';
    const first =
      element.querySelector<HTMLElement>('[data-autofocus]') ??
      element.querySelector<HTMLElement>(FOCUSABLE);
    (first ?? element).focus({ preventScroll: true });
  }, [open, side, align]);

  const close = () => panel.current?.hidePopover();

  // The anchor moves when the window changes: a panel left behind would point at nothing.
  useEffect(() => {
    if (!open) return undefined;
    const hide = () => panel.current?.hidePopover();
    addEventListener('resize', hide);
    return () => removeEventListener('resize', hide);
  }, [open]);

  return (
    <>
      {trigger({
        popoverTarget: id,
        'aria-expanded': open,
        'aria-haspopup': role,
        ref: (element) => {
          button.current = element;
        },
      })}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: its role is a dialog's or a menu's */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same */}
      <div
        id={id}
        ref={panel}
        popover="auto"
        role={role}
        tabIndex={-1}
        aria-label={label}
        className={classes.panel}
        data-role={role}
        style={{ width }}
        onToggle={(event) => {
          // A popover inside this one tells its parents too.
          if (event.target !== event.currentTarget) return;
          if (event.newState === 'closed') event.currentTarget.style.visibility = '';
          setOpen(event.newState === 'open');
        }}
        onKeyDown={onKeyDown}
      >
        {open && children(close)}
      </div>
    </>
  );
};
