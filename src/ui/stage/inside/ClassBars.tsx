import type { CSSProperties } from 'react';
import { formatPercent } from '../../format';
import classes from './ClassBars.module.css';

interface Props {
  /** One a class. */
  readonly probabilities: ArrayLike<number>;
  readonly names: readonly string[];
  readonly color: string;
  /** The right class, where it is known. */
  readonly truth?: number;
  readonly label: string;
}

/** A network's probabilities as one bar a class. */
export const ClassBars = ({ probabilities, names, color, truth, label }: Props) => {
  const most = Math.max(...Array.from(probabilities));
  return (
    <ol className={classes.bars} aria-label={label} style={{ '--bar': color } as CSSProperties}>
      {names.map((name, k) => {
        const share = probabilities[k] ?? 0;
        return (
          <li
            key={name}
            className={classes.bar}
            data-best={share === most || undefined}
            data-truth={k === truth || undefined}
            title={`${name}: ${formatPercent(share, 1)}`}
          >
            <span className={classes.track} aria-hidden="true">
              <span className={classes.fill} style={{ height: `${100 * share}%` }} />
            </span>
            <span aria-hidden="true">{name}</span>
            <span className="visually-hidden">{`${name}: ${formatPercent(share, 1)}`}</span>
          </li>
        );
      })}
    </ol>
  );
};
