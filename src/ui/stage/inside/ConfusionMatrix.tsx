import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import type { RunJudgement } from '../../../experiment/network/judgement';
import { useTranslation } from '../../../i18n';
import { formatPercent } from '../../format';
import classes from './Confusion.module.css';

/** A cell of one run's matrix. */
export interface Cell {
  readonly run: number;
  readonly truth: number;
  readonly answer: number;
}

interface Props {
  readonly judged: RunJudgement;
  /** Of the run. */
  readonly name: string;
  /** Of the classes. */
  readonly classNames: readonly string[];
  readonly open: Cell | undefined;
  readonly onOpen: (cell: Cell | undefined) => void;
}

/** Where text can still be read on it. */
const MOST_COLOR = 45;

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Rows: what the examples are; columns: what they were taken for. One cell is in the order of Tab, arrows move it. */
export const ConfusionMatrix = ({ judged, name, classNames, open, onOpen }: Props) => {
  const { t } = useTranslation();
  const { confusion, run } = judged;
  const size = classNames.length;
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const table = useRef<HTMLTableElement>(null);
  const rowTotal = (truth: number) =>
    confusion.subarray(truth * size, (truth + 1) * size).reduce((sum, count) => sum + count, 0);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      onOpen(undefined);
    }
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const next = [0, 1].map((axis) =>
      Math.max(0, Math.min(size - 1, (at[axis] ?? 0) + (move[axis] ?? 0))),
    );
    const [row = 0, column = 0] = next;
    setAt([row, column]);
    table.current?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`)?.focus();
  };
  return (
    <table
      ref={table}
      className={classes.matrix}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys walk over its cells
      role="grid"
      aria-label={t('inside.confusion.of', { name })}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <td />
          {classNames.map((answer) => (
            <th key={answer} scope="col">
              {answer}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {classNames.map((className, truth) => (
          <tr key={className}>
            <th scope="row">{className}</th>
            {classNames.map((taken, answer) => {
              const count = confusion[truth * size + answer] ?? 0;
              const share = count / Math.max(1, rowTotal(truth));
              const style = {
                '--cell': truth === answer ? 'var(--accent)' : 'var(--bad)',
                '--share': `${(MOST_COLOR * Math.sqrt(share)).toFixed(1)}%`,
              } as CSSProperties;
              const here = at[0] === truth && at[1] === answer;
              const isOpen = open?.run === run && open.truth === truth && open.answer === answer;
              return (
                <td key={taken}>
                  <button
                    type="button"
                    className={classes.cell}
                    style={style}
                    data-cell={`${truth}/${answer}`}
                    data-none={count === 0 || undefined}
                    tabIndex={here ? 0 : -1}
                    aria-pressed={isOpen}
                    aria-label={t('inside.confusion.cell', {
                      truth: className,
                      answer: taken,
                      count,
                    })}
                    title={t('inside.confusion.share', {
                      truth: className,
                      answer: taken,
                      share: formatPercent(share),
                    })}
                    onFocus={() => setAt([truth, answer])}
                    onClick={() =>
                      onOpen(isOpen || count === 0 ? undefined : { run, truth, answer })
                    }
                  >
                    {count === 0 ? '·' : count}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
