import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { NetworkShape } from '../../../../experiment/network/shape';
import type { TestJudgement } from '../../../../experiment/network/take-away';
import type { ModelFile } from '../../../../export/model/model-files';
import { readModel } from '../../../../export/model/read-model';
import type { ModelError } from '../../../../export/model/sentences';
import { useTranslation } from '../../../../i18n';
import { problemText } from '../../../../i18n/said-text';
import type { Channel } from '../../../../state/engine/channel';
import { useNetworkLab } from '../../../context/use-lab';
import { PlainButton } from '../../../controls/PlainButton';
import { formatInteger, formatNumber, formatPercent } from '../../../format';
import { ModelInput } from '../../../model/ModelInput';
import { type OpenedModel, raceOn } from '../../../model/race-on';
import frame from '../inside.module.css';
import classes from './Model.module.css';

type Entry =
  | { readonly kind: 'refused'; readonly file: string; readonly error: Pick<ModelError, 'message'> }
  | ({ readonly kind: 'judging' } & OpenedModel)
  | ({ readonly kind: 'judged'; readonly judgement: TestJudgement } & OpenedModel);

const EntryText = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation();
  const { file } = entry;
  switch (entry.kind) {
    case 'refused':
      return t('model.open.failed', { file, message: problemText(t, entry.error) });
    case 'judging':
      return t('model.open.judging', { file });
    case 'judged': {
      const { loss, accuracy, count } = entry.judgement;
      const found = { file, loss: formatNumber(loss), n: formatInteger(count) };
      return Number.isNaN(accuracy)
        ? t('model.open.judgedLoss', found)
        : t('model.open.judged', { ...found, accuracy: formatPercent(accuracy, 2) });
    }
    default:
      return entry satisfies never;
  }
};

/** Networks from files, judged on the test set, and raced on from. */
export const OpenModel = ({ network }: { readonly network: NetworkShape }) => {
  const { t } = useTranslation();
  const lab = useNetworkLab();
  const session = useStore(lab.network, (state) => (state.phase === 'ready' ? state.session : 0));
  /** The newest first. */
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const asking = useRef<Channel<'loaded'> | undefined>(undefined);
  const { channel } = lab;
  useEffect(() => {
    const replace = (theta: Float32Array, becomes: (one: OpenedModel) => Entry) =>
      setEntries((before) =>
        before.map((one) => (one.kind === 'judging' && one.theta === theta ? becomes(one) : one)),
      );
    const opened = channel('loaded', {
      quiet: true,
      answered: (judgement, { theta }) =>
        replace(theta, (one) => ({ ...one, kind: 'judged', judgement })),
      failed: (error, { theta }) =>
        replace(theta, ({ file }) => ({ kind: 'refused', file, error })),
    });
    asking.current = opened;
    return () => opened.close();
  }, [channel]);

  const take = (files: readonly ModelFile[]) => {
    const file = files.map(({ name }) => name).join(', ');
    const read = readModel(network, files);
    const add = (entry: Entry) => setEntries((before) => [entry, ...before]);
    if (!read.ok) {
      add({ kind: 'refused', file, error: read.error });
      return;
    }
    add({ kind: 'judging', file, theta: read.value });
    asking.current?.ask({ session, theta: read.value });
  };

  return (
    <section className={classes.section} aria-labelledby="open-model">
      <h2 id="open-model" className={frame.head}>
        {t('model.open.title')}
      </h2>
      <p className={frame.about}>{t('model.open.about')}</p>
      {session > 0 && (
        <div>
          <ModelInput onFiles={take} />
        </div>
      )}
      <ul className={classes.opened} aria-live="polite">
        {entries.map((entry, k) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: entries only ever come in front
            key={entries.length - k}
            data-failed={entry.kind === 'refused' || undefined}
          >
            <EntryText entry={entry} />{' '}
            {entry.kind === 'judged' && (
              <PlainButton onClick={() => raceOn(lab, entry)}>
                <span aria-hidden="true">{t('model.open.raceOn')}</span>
                <span className="visually-hidden">
                  {t('model.open.raceOnOf', { file: entry.file })}
                </span>
              </PlainButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
