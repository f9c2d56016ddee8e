import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { NetworkShape } from '../../../../experiment/network/shape';
import { readModel } from '../../../../export/model/read-model';
import { useTranslation } from '../../../../i18n';
import { problemText } from '../../../../i18n/said-text';
import type { Channel } from '../../../../state/engine/channel';
import { useNetworkLab } from '../../../context/use-lab';
import { PlainButton } from '../../../controls/PlainButton';
import { formatInteger, formatNumber, formatPercent } from '../../../format';
import frame from '../inside.module.css';
import classes from './Model.module.css';

interface Told {
  readonly key: number;
  readonly text: string;
  readonly failed: boolean;
}

/** Networks from files, judged on the test set. */
export const OpenModel = ({ network }: { readonly network: NetworkShape }) => {
  const { t } = useTranslation();
  const lab = useNetworkLab();
  const session = useStore(lab.network, (state) => (state.phase === 'ready' ? state.session : 0));
  const [told, setTold] = useState<readonly Told[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const asking = useRef<Channel<'loaded'> | undefined>(undefined);
  const judged = useRef<{ readonly key: number; readonly file: string }>({ key: 0, file: '' });
  const tell = (key: number, text: string, failed = false) =>
    setTold((before) => [{ key, text, failed }, ...before.filter((one) => one.key !== key)]);
  const words = useRef(t);
  words.current = t;
  const telling = useRef(tell);
  telling.current = tell;
  const { channel } = lab;
  useEffect(() => {
    const opened = channel('loaded', {
      quiet: true,
      answered: ({ count, loss, accuracy }) => {
        const { key, file } = judged.current;
        const found = { file, loss: formatNumber(loss), n: formatInteger(count) };
        telling.current(
          key,
          Number.isNaN(accuracy)
            ? words.current('model.open.judgedLoss', found)
            : words.current('model.open.judged', {
                ...found,
                accuracy: formatPercent(accuracy, 2),
              }),
        );
      },
      failed: ({ message }) => {
        const { key, file } = judged.current;
        telling.current(key, words.current('model.open.failed', { file, message }), true);
      },
    });
    asking.current = opened;
    return () => opened.close();
  }, [channel]);

  const take = async (files: readonly File[]) => {
    const [first] = files;
    if (!first) return;
    const file = files.map(({ name }) => name).join(', ');
    const key = judged.current.key + 1;
    judged.current = { key, file };
    const read = readModel(
      network,
      await Promise.all(
        files.map(async (one) => ({
          name: one.name,
          bytes: new Uint8Array(await one.arrayBuffer()),
        })),
      ),
    );
    if (!read.ok) {
      tell(key, t('model.open.failed', { file, message: problemText(t, read.error) }), true);
      return;
    }
    tell(key, t('model.open.judging', { file }));
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
          <PlainButton onClick={() => input.current?.click()}>{t('model.open.button')}</PlainButton>
          <input
            ref={input}
            className="visually-hidden"
            type="file"
            multiple
            tabIndex={-1}
            aria-label={t('model.open.title')}
            accept=".safetensors,.onnx,.json,.bin"
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])];
              currentTarget.value = '';
              void take(files);
            }}
          />
        </div>
      )}
      <ul className={classes.opened} aria-live="polite">
        {told.map(({ key, text, failed }) => (
          <li key={key} data-failed={failed || undefined}>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
};
