import { IconAlertTriangle, IconInfoCircle, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { printable } from '../../formula/printable';
import { useTranslation } from '../../i18n';
import { messageOf } from '../../i18n/keys';
import { saidValues } from '../../i18n/said-text';
import type { Page } from '../../state/page/create-page';
import type { Notice } from '../../state/page/notices';
import { usePage } from '../context/use-page';
import { IconButton } from '../controls/IconButton';
import classes from './Notices.module.css';

const INFO_MS = 6000;
/** Whatever a link brings, the button stays in reach: on a phone this is the height of 300 pixels. */
const MOST_CHARACTERS = 500;

const NoticeItem = ({ notice }: { readonly notice: Notice }) => {
  const { t } = useTranslation();
  const { notices } = usePage();
  const { id, kind, key, values, remedy } = notice;
  /** Whoever points at it is reading it. */
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (kind !== 'info' || held) return undefined;
    const timer = setTimeout(() => notices.getState().dismiss(id), INFO_MS);
    return () => clearTimeout(timer);
  }, [id, kind, held, notices]);
  const Icon = kind === 'info' ? IconInfoCircle : IconAlertTriangle;
  return (
    <li
      className={classes.notice}
      data-kind={kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={18} className={classes.icon} aria-hidden="true" />
      <span className={classes.text}>
        {printable(messageOf(t, key, saidValues(t, values)), MOST_CHARACTERS)}
      </span>
      {remedy && (
        <button
          type="button"
          className={classes.remedy}
          onClick={() => {
            notices.getState().dismiss(id);
            remedy.act();
          }}
        >
          {messageOf(t, remedy.key, {})}
        </button>
      )}
      <IconButton label={t('shell.notices.dismiss')} onClick={() => notices.getState().dismiss(id)}>
        <IconX size={16} />
      </IconButton>
    </li>
  );
};

/** What Escape is for first, where one is open. */
const OPEN = ':popover-open, dialog[open], [role="combobox"][aria-expanded="true"]';

/** Escape closes the newest notice, unless it is meant for something else. */
const useEscape = (page: Pick<Page, 'notices'>): void => {
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const { notices, dismiss } = page.notices.getState();
      const newest = notices.at(-1);
      if (newest && !document.querySelector(OPEN)) dismiss(newest.id);
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, [page]);
};

/** What the page has to say, over the stage and not over the panels it speaks of: news goes by itself, all else stays until dismissed. */
export const Notices = () => {
  const { t } = useTranslation();
  const page = usePage();
  useEscape(page);
  const notices = useStore(page.notices, (state) => state.notices);
  return (
    <section className={classes.area} aria-label={t('shell.notices.label')} aria-live="polite">
      <ul className={classes.list}>
        {notices.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} />
        ))}
      </ul>
    </section>
  );
};
