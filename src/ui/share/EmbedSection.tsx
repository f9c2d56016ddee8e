import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from '../../i18n';
import { useSettings } from '../context/use-page';
import { CompactSelect } from '../controls/CompactSelect';
import { PlainButton } from '../controls/PlainButton';
import { embedAddress, embedSnippet } from '../embed/embed-address';
import classes from './SharePanel.module.css';
import { useCopy } from './use-copy';

const STARTS = ['sight', 'tap'] as const;

/** The experiment in another page: HTML to be pasted there. */
export const EmbedSection = ({
  link,
  title,
}: {
  readonly link: string;
  readonly title: string;
}) => {
  const { t } = useTranslation();
  const language = useSettings((settings) => settings.language);
  const [start, setStart] = useState<(typeof STARTS)[number]>('sight');
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, copy] = useCopy(() => field.current?.select());
  const snippet = embedSnippet(
    embedAddress(link, { start, language, scheme: undefined }),
    `Downhill: ${title}`,
  );
  return (
    <section className={classes.section} aria-labelledby="share-embed">
      <h3 id="share-embed" className={classes.heading}>
        {t('share.embed')}
      </h3>
      <p className={classes.about}>{t('share.embedAbout')}</p>
      <textarea
        ref={field}
        className={classes.code}
        readOnly
        rows={3}
        aria-label={t('share.embedCode')}
        value={snippet}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className={classes.row}>
        <CompactSelect
          label={t('share.embedWhen')}
          value={start}
          options={STARTS.map((value) => ({ value, label: t(`share.embedWhens.${value}`) }))}
          onChange={(value) => {
            const next = STARTS.find((one) => one === value);
            if (next) setStart(next);
          }}
        />
        <PlainButton onClick={() => void copy(snippet)}>
          {outcome === 'copied' ? (
            <IconCheck size={15} aria-hidden="true" />
          ) : (
            <IconCopy size={15} aria-hidden="true" />
          )}{' '}
          {t(outcome === 'copied' ? 'share.copied' : 'share.embedCopy')}
        </PlainButton>
      </div>
      <p className={classes.outcome} role="status" data-outcome={outcome}>
        {outcome === 'failed' && t('share.failed')}
      </p>
    </section>
  );
};
