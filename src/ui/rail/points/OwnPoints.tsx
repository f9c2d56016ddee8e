import { useEffect, useState } from 'react';
import { describeDataset } from '../../../experiment/network/dataset';
import { parseGiven } from '../../../experiment/network/planar/parse-given';
import type { DatasetSpec } from '../../../experiment/types';
import { useTranslation } from '../../../i18n';
import { problemText } from '../../../i18n/said-text';
import { useLab } from '../../context/use-lab';
import { PointTable } from '../../controls/table/PointTable';
import { putPoints } from './choose';
import classes from './PointFields.module.css';

type Points = Exclude<DatasetSpec, string>;

const textOf = (points: unknown): string =>
  Array.isArray(points) ? points.map((point) => String(point)).join('\n') : '';

/** Points of one's own as a table: pasted from a spreadsheet, typed, or opened from a file. */
export const OwnPoints = ({ dataset }: { readonly dataset: Points }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const { points, seed, features } = dataset;
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(() => textOf(points));
  const [problem, setProblem] = useState<string>();
  // Undone, opened or painted: what was typed was meant for other points.
  useEffect(() => {
    setText(textOf(points));
    setProblem(undefined);
  }, [points]);
  const take = (csv: string) => {
    setText(csv);
    const parsed = parseGiven({ kind: 'points', csv, seed, features }, 'points');
    setProblem(parsed.ok ? undefined : problemText(t, parsed.error));
    if (parsed.ok) putPoints(lab, parsed.value);
  };
  const { sizes } = describeDataset(dataset);
  return (
    <details
      className={classes.own}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('training.points.table', { n: sizes.train + sizes.test })}</summary>
      {open && (
        <PointTable
          hint={t('training.points.tableHint')}
          text={text}
          problem={problem}
          onText={setText}
          onUse={take}
          onRefuse={setProblem}
        />
      )}
    </details>
  );
};
