import { IconArrowDown, IconArrowUp, IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import type { AskedState } from '../../lessons/assigned/asked-play';
import type { Answer, Question } from '../../lessons/schema/question';
import type { AnyStepText } from '../../lessons/schema/text';
import { IconButton } from '../controls/IconButton';
import { NumberField } from '../controls/NumberField';
import { formatNumber } from '../format';
import { Marked } from './Marked';
import classes from './Prediction.module.css';
import { reasonFor } from './reason-for';

/** Of a lesson's step, or of an assignment. */
export interface Predicting {
  readonly store: Pick<StoreApi<AskedState>, 'getState' | 'getInitialState' | 'subscribe'>;
  say(answer: Answer): void;
  commit(): void;
}

interface Props {
  readonly play: Predicting;
  readonly ask: Question;
  readonly words: AnyStepText;
}

type Say = (answer: Answer) => void;

const Choices = ({
  words,
  said,
  say,
}: {
  words: AnyStepText;
  said: Answer | undefined;
  say: Say;
}) => (
  <fieldset className={classes.choices}>
    <legend className="visually-hidden">
      <Marked text={words.question ?? ''} />
    </legend>
    {Object.entries(words.choices ?? {}).map(([choice, { label }]) => (
      <label key={choice} className={classes.choice}>
        <input
          type="radio"
          name="prediction"
          checked={said?.kind === 'choice' && said.choice === choice}
          onChange={() => say({ kind: 'choice', choice })}
        />
        <span>
          <Marked text={label} />
        </span>
      </label>
    ))}
  </fieldset>
);

const Order = ({
  words,
  ids,
  said,
  say,
}: {
  words: AnyStepText;
  ids: readonly string[];
  said: Answer | undefined;
  say: Say;
}) => {
  const { t } = useTranslation();
  const items = said?.kind === 'order' ? said.items : ids;
  const swap = (k: number) => {
    const next = [...items];
    const [a, b] = [items[k - 1], items[k]];
    if (a === undefined || b === undefined) return;
    next.splice(k - 1, 2, b, a);
    say({ kind: 'order', items: next });
  };
  return (
    <>
      <ol className={classes.order}>
        {items.map((id, k) => (
          <li key={id}>
            <span className={classes.place}>{k + 1}</span>
            <span className={classes.item}>
              <Marked text={words.items?.[id] ?? ''} />
            </span>
            <IconButton label={t('learn.up')} disabled={k === 0} onClick={() => swap(k)}>
              <IconArrowUp size={16} />
            </IconButton>
            <IconButton
              label={t('learn.down')}
              disabled={k === items.length - 1}
              onClick={() => swap(k + 1)}
            >
              <IconArrowDown size={16} />
            </IconButton>
          </li>
        ))}
      </ol>
      {said === undefined && (
        <button
          type="button"
          className={classes.asItIs}
          onClick={() => say({ kind: 'order', items })}
        >
          {t('learn.asItIs')}
        </button>
      )}
    </>
  );
};

/** Any number can be said. */
const ANY = { kind: 'number', min: -1e12, max: 1e12, default: 0, scale: 'linear' } as const;

const Field = ({ question, say }: { question: string; say: Say }) => {
  const [value, setValue] = useState(0);
  return (
    <div className={classes.number}>
      <NumberField
        label={question}
        spec={ANY}
        value={value}
        onChange={(next) => {
          setValue(next);
          say({ kind: 'number', value: next });
        }}
      />
    </div>
  );
};

/** Asks before the race plays; afterwards says what was right, why what was said was not, and what the race showed. */
export const Prediction = ({ play, ask, words }: Props) => {
  const { t } = useTranslation();
  const { phase, said, truth, verdict } = useStore(play.store);
  const question = words.question ?? '';
  const whole = useRef<HTMLDivElement>(null);
  const asked = phase === 'asked';
  const wasAsked = useRef(asked);
  useEffect(() => {
    // The button that had the focus is gone: it stays where the answer will be.
    if (wasAsked.current && !asked) whole.current?.focus({ preventScroll: true });
    wasAsked.current = asked;
  }, [asked]);
  const named = (answer: Answer): string => {
    switch (answer.kind) {
      case 'choice':
        return words.choices?.[answer.choice]?.label ?? '';
      case 'order':
        return answer.items.map((id) => words.items?.[id] ?? '').join(' → ');
      case 'number':
        return formatNumber(answer.value);
      default:
        return `(${answer.at.map(formatNumber).join(', ')})`;
    }
  };
  return (
    <div ref={whole} className={classes.prediction} tabIndex={-1}>
      <p className={classes.question}>
        <Marked text={question} />
      </p>
      {asked && (
        <>
          {ask.kind === 'choice' && <Choices words={words} said={said} say={play.say} />}
          {ask.kind === 'order' && (
            <Order words={words} ids={Object.keys(ask.items)} said={said} say={play.say} />
          )}
          {ask.kind === 'number' && <Field question={question} say={play.say} />}
          {ask.kind === 'place' && (
            <p className={classes.note}>
              {said?.kind === 'place'
                ? t('learn.placed', { place: named(said) })
                : t('learn.placeIt')}
            </p>
          )}
          <button
            type="button"
            className={classes.commit}
            disabled={said === undefined}
            onClick={play.commit}
          >
            {t('learn.commit')}
          </button>
          <p className={classes.note}>{t('learn.first')}</p>
        </>
      )}
      {!asked && said && (
        <p className={classes.said}>
          {t('learn.said')} <Marked text={named(said)} />
        </p>
      )}
      {phase === 'watched' && <p className={classes.note}>{t('learn.watch')}</p>}
      {phase === 'done' && verdict && truth && (
        <div className={classes.verdict} data-right={verdict.right} role="status">
          <p className={classes.judged}>
            {verdict.right ? (
              <IconCheck size={18} aria-hidden="true" />
            ) : (
              <IconX size={18} aria-hidden="true" />
            )}
            {t(verdict.right ? 'learn.right' : 'learn.wrong')}
          </p>
          {!verdict.right && (
            <>
              <p>
                <Marked text={reasonFor(ask, words, verdict.reason)} />
              </p>
              <p>
                {t('learn.truth')} <Marked text={named(truth)} />
              </p>
            </>
          )}
          <p>
            <Marked text={words.reveal ?? ''} />
          </p>
        </div>
      )}
    </div>
  );
};
