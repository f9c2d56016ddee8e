import { IconSelector } from '@tabler/icons-react';
import {
  Fragment,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { placeFloating } from './place-floating';
import classes from './SearchSelect.module.css';

interface Option {
  readonly value: string;
  readonly label: string;
  /** The heading under which it stands, with its neighbours of the same one. */
  readonly group?: string;
}

interface Props {
  /** The accessible name. */
  readonly label: string;
  readonly placeholder: string;
  /** Said where nothing is found. */
  readonly nothing: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  /** Before the list is shown: more options may be on their way. */
  readonly onOpen?: () => void;
}

/** How far a key goes in the list. */
const JUMPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
};

/** The value itself is searched too: ids find their entry in every language. */
const matching = (options: readonly Option[], search: string) => {
  const wanted = search.trim().toLowerCase();
  return options.filter(
    ({ label, value }) => label.toLowerCase().includes(wanted) || value.includes(wanted),
  );
};

/** A list to choose from, found by typing (the ARIA pattern of an editable combobox with a list). */
export const SearchSelect = ({
  label,
  placeholder,
  nothing,
  value,
  options,
  onChange,
  onOpen,
}: Props) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState<string | undefined>(undefined);
  const [active, setActive] = useState(0);
  const shown = search === undefined ? options : matching(options, search);
  const chosen = options.find((option) => option.value === value);

  useLayoutEffect(() => {
    const [element, anchor] = [list.current, input.current];
    if (!element || !anchor) return;
    if (!open) {
      element.hidePopover();
      return;
    }
    element.showPopover();
    element.style.maxHeight = '';
    const box = anchor.getBoundingClientRect();
    const view = { width: innerWidth, height: innerHeight };
    const size = { width: box.width, height: Math.min(440, element.scrollHeight) };
    const place = placeFloating(box, size, view, 'below', 'start');
    element.style.width = `${box.width}px`;
    element.style.left = `${place.left}px`;
    element.style.top = `${place.top}px`;
    element.style.maxHeight = `${Math.min(440, place.maxHeight)}px`;
  }, [open]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `active` names the option to bring in sight
  useEffect(() => {
    if (open)
      list.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [open, active]);

  const show = () => {
    if (open) return;
    onOpen?.();
    setOpen(true);
    setActive(
      Math.max(
        0,
        options.findIndex((option) => option.value === value),
      ),
    );
  };
  const hide = () => {
    setOpen(false);
    setSearch(undefined);
  };
  const choose = (option: Option | undefined) => {
    hide();
    if (option && option.value !== value) onChange(option.value);
  };
  const move = (to: number) => {
    if (open) setActive(Math.max(0, Math.min(shown.length - 1, to)));
    else show();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const jump = JUMPS[event.key];
    if (jump !== undefined) move(active + jump);
    else if (event.key === 'Enter') open ? choose(shown[active]) : show();
    else if (event.key === 'Escape') {
      hide();
      // The next word typed replaces the name that stands there again.
      requestAnimationFrame(() => input.current?.select());
    } else return;
    event.preventDefault();
  };

  return (
    <div className={classes.root}>
      <input
        ref={input}
        className={classes.input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={open && shown[active] ? `${id}-${shown[active].value}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={search ?? chosen?.label ?? ''}
        onClick={show}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={hide}
        onChange={(event) => {
          show();
          setSearch(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <IconSelector size={16} className={classes.arrow} aria-hidden="true" />
      <div
        ref={list}
        id={id}
        popover="manual"
        role="listbox"
        aria-label={label}
        className={classes.list}
        // The focus stays in the field.
        onPointerDown={(event) => event.preventDefault()}
      >
        {open &&
          shown.map((option, index) => (
            <Fragment key={option.value}>
              {option.group !== shown[index - 1]?.group && (
                <div role="presentation" className={classes.group}>
                  {option.group}
                </div>
              )}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus */}
              <div
                id={`${id}-${option.value}`}
                role="option"
                tabIndex={-1}
                aria-selected={option.value === value}
                data-active={index === active}
                className={classes.option}
                onClick={() => choose(option)}
              >
                {option.label}
              </div>
            </Fragment>
          ))}
        {open && shown.length === 0 && <div className={classes.nothing}>{nothing}</div>}
      </div>
    </div>
  );
};
