import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type Dataset, exampleSize } from '../../../../catalog/dataset';
import { encodeBase64Url } from '../../../../experiment/base64url';
import type { RunAt } from '../../../../experiment/network/judgement';
import { lookOf } from '../../../../experiment/run-looks';
import { useTranslation } from '../../../../i18n';
import { runNames } from '../../../../i18n/run-names';
import type { OwnDigit } from '../../../../state/network/own-digits';
import { subjectOf } from '../../../../state/network/subject';
import type { AnswerOf } from '../../../../worker/client';
import { useDocument, useNetworkLab } from '../../../context/use-lab';
import { IconButton } from '../../../controls/IconButton';
import { RunMarker } from '../../../controls/RunMarker';
import { formatPercent } from '../../../format';
import { runStyle } from '../../../run-style';
import { DigitImage } from '../../kit/DigitImage';
import { InsideState } from '../InsideState';
import { useAnswer } from '../use-answer';
import classes from './Own.module.css';

interface Props {
  readonly dataset: Dataset;
  /** At least one. */
  readonly list: readonly OwnDigit[];
  /** Where the runs are judged that are drawn. */
  readonly points: readonly RunAt[];
  /** As they are now. */
  readonly now: boolean;
  readonly onRemove: (digit: OwnDigit, place: number) => void;
}

type RunAnswers = RunAt & { readonly of: ReadonlyMap<number, number> };

/** Of every run what it takes the digits for that were asked about, by their ids. */
const answersIn = (answer: AnswerOf<'ownDigits'> | undefined): readonly RunAnswers[] =>
  (answer?.runs ?? []).map(({ answers, ...at }) => ({
    ...at,
    of: new Map(answer?.ids.map((id, row) => [id, answers[row] ?? -1])),
  }));

/** The visitor's own digits with what every run takes each of them for, and how many of them are right. */
export const OwnDigits = ({ dataset, list, points, now, onRemove }: Props) => {
  const { t } = useTranslation();
  const lab = useNetworkLab();
  const runs = useDocument((state) => state.experiment.runs);
  const { ids, examples } = useMemo(() => {
    const size = exampleSize(dataset);
    const bytes = new Uint8Array(list.length * size);
    list.forEach(({ values }, row) => {
      bytes.set(values, row * size);
    });
    return { ids: list.map(({ id }) => id), examples: encodeBase64Url(bytes) };
  }, [dataset, list]);
  const answered = useAnswer('ownDigits', { ids, examples, points, now });
  const drawn = new Set(points.map(({ run }) => run));
  const found = answersIn(answered.whole).filter(({ run }) => drawn.has(run));
  const all = runNames(t, runs);
  const { names } = dataset.target;
  const nameOf = (label: number) => names[label] ?? String(label);
  return (
    <>
      {found.length === 0 && <InsideState {...answered} nothing={t('inside.notKept')} />}
      <ul className={classes.scores}>
        {found.map(({ run, step, of }) => {
          const judged = list.filter(({ id }) => of.has(id));
          const right = judged.filter(({ id, label }) => of.get(id) === label).length;
          return (
            <li key={run}>
              <RunMarker run={run} size={10} />
              <span className={classes.name}>{all[run]}</span>
              <span className={classes.score}>
                {t('inside.own.right', {
                  right,
                  n: judged.length,
                  share: formatPercent(right / judged.length, 1),
                  step,
                })}
              </span>
            </li>
          );
        })}
      </ul>
      <ul className={classes.list}>
        {list.map((digit, place) => {
          const { id, label, values } = digit;
          const named = { number: place + 1, label: nameOf(label) };
          return (
            <li key={id} className={classes.digit}>
              <button
                type="button"
                className={classes.choose}
                title={t('inside.own.ask')}
                onClick={() => subjectOf(lab).getState().ask(values, label)}
              >
                <DigitImage
                  dataset={dataset}
                  pixels={values}
                  label={t('inside.own.digit', named)}
                />
              </button>
              <IconButton
                label={t('inside.own.remove', named)}
                onClick={() => onRemove(digit, place)}
              >
                <IconX size={12} aria-hidden="true" />
              </IconButton>
              <span className={classes.label}>{nameOf(label)}</span>
              <span className={classes.answers}>
                {found.map(({ run, of }) => {
                  const answer = of.get(id);
                  const wrong = answer !== undefined && answer !== label;
                  return (
                    <span
                      key={run}
                      data-wrong={wrong || undefined}
                      style={{ color: runStyle(lookOf(runs, run)).color }}
                    >
                      <span className="visually-hidden">{all[run]}: </span>
                      {answer === undefined ? '·' : nameOf(answer)}
                      {wrong && (
                        <span className="visually-hidden"> {t('network.digits.wrong')}</span>
                      )}
                    </span>
                  );
                })}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
};
