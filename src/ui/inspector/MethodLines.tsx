import { useMemo } from 'react';
import { hyperAt } from '../../experiment/changes';
import type { UpdateTrace } from '../../experiment/step-trace';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import classes from './Inspector.module.css';
import { methodLines } from './method-lines';
import { TermTex } from './TermTex';

interface Props {
  readonly run: RunSpec;
  readonly update: UpdateTrace;
  readonly dimension: 1 | 2;
}

/** A method's step line by line: in symbols, and with its numbers. */
export const MethodLines = ({ run, update, dimension }: Props) => {
  const { t } = useTranslation();
  const lines = useMemo(
    () => methodLines({ ...run, hyper: hyperAt(run, update.to) }, update, dimension),
    [run, update, dimension],
  );
  return (
    <ol className={classes.lines} aria-label={t('inspector.rule')}>
      {lines.map(({ symbols, numbers }, k) => (
        // A method's lines stay in their order.
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is what tells them apart
        <li key={k} className={classes.methodLine} data-testid={`method-line-${k}`}>
          <TermTex tex={`\\displaystyle ${symbols}`} className={classes.right} />
          <TermTex tex={`\\displaystyle ${numbers}`} className={classes.sum} />
        </li>
      ))}
    </ol>
  );
};
