import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type Dataset, exampleSize } from '../../../../catalog/dataset';
import type { RunAt } from '../../../../experiment/network/judgement';
import { useTranslation } from '../../../../i18n';
import { MOST_OWN_DIGITS, type OwnDigit, ownDigitsOf } from '../../../../state/network/own-digits';
import { subjectOf } from '../../../../state/network/subject';
import { useNetworkLab } from '../../../context/use-lab';
import { PlainButton } from '../../../controls/PlainButton';
import frame from '../inside.module.css';
import type { Asked } from '../use-asked';
import { KeepDigit } from './KeepDigit';
import classes from './Own.module.css';
import { OwnDigits } from './OwnDigits';

interface Props {
  readonly dataset: Dataset;
  readonly asked: Asked | undefined;
  /** Where the runs are judged that are drawn. */
  readonly points: readonly RunAt[];
  /** As they are now. */
  readonly now: boolean;
}

interface Told {
  readonly text: string;
  readonly undo?: () => Promise<void>;
}

/** The visitor's own test set: what is asked about is kept in it with what the visitor says it is. */
export const OwnSet = ({ dataset, asked, points, now }: Props) => {
  const { t } = useTranslation();
  const lab = useNetworkLab();
  const own = ownDigitsOf(lab.keep);
  const { list: all, refused } = useStore(own.store);
  const subject = useStore(subjectOf(lab), (state) => state.subject);
  const [told, setTold] = useState<Told>();
  const undo = useRef<HTMLSpanElement>(null);
  useEffect(() => void own.load(), [own]);
  // The button that was pressed has gone.
  useEffect(() => {
    if (told?.undo) undo.current?.querySelector('button')?.focus();
  }, [told]);
  const { names } = dataset.target;
  const list = useMemo(
    () =>
      (all ?? []).filter(
        ({ values, label }) =>
          values.length === exampleSize(dataset) && label in dataset.target.names,
      ),
    [all, dataset],
  );
  const keep = async (values: Uint8Array, label: number) => {
    const kept = await own.add({ label, values });
    if (kept) subjectOf(lab).getState().clear();
    setTold({
      text: kept
        ? t('inside.own.kept', { label: names[label] ?? label })
        : t('inside.own.full', { most: MOST_OWN_DIGITS }),
    });
  };
  const removed = (digits: readonly OwnDigit[], place: number) =>
    setTold({
      text: t('inside.own.removed', { count: digits.length }),
      undo: () => own.putBack(digits, place),
    });
  const remove = async (digit: OwnDigit) => {
    const place = all?.indexOf(digit) ?? 0;
    await own.remove(digit.id);
    removed([digit], place);
  };
  const clear = async () => {
    await own.clear();
    removed(all ?? [], 0);
  };
  const takeBack = async ({ undo: act }: Told) => {
    await act?.();
    setTold(undefined);
  };
  return (
    <section className={classes.set} aria-labelledby="own-digits" data-testid="own-digits">
      {asked && subject.kind !== 'shown' && asked.truth === undefined && (
        <KeepDigit names={names} onKeep={(label) => void keep(asked.values, label)} />
      )}
      <div className={classes.head}>
        <h2 id="own-digits" className={frame.head}>
          {t('inside.own.title')}
        </h2>
        {list.length > 0 && (
          <PlainButton onClick={() => void clear()}>{t('inside.own.clear')}</PlainButton>
        )}
      </div>
      <p className={classes.told}>
        <span role="status">{told?.text}</span>
        {told?.undo && (
          <span ref={undo}>
            <PlainButton onClick={() => void takeBack(told)}>{t('shell.history.undo')}</PlainButton>
          </span>
        )}
      </p>
      {list.length === 0 ? (
        <p className={frame.about}>{t('inside.own.none')}</p>
      ) : (
        <OwnDigits
          dataset={dataset}
          list={list}
          points={points}
          now={now}
          onRemove={(digit) => void remove(digit)}
        />
      )}
      {refused && list.length > 0 && <p className={frame.about}>{t('inside.own.refused')}</p>}
    </section>
  );
};
