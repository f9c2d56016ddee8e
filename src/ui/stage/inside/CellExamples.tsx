import { IconX } from '@tabler/icons-react';
import type { Dataset } from '../../../catalog/dataset';
import { useTranslation } from '../../../i18n';
import { IconButton } from '../../controls/IconButton';
import { RunMarker } from '../../controls/RunMarker';
import { formatPercent } from '../../format';
import classes from './Confusion.module.css';
import type { Cell } from './ConfusionMatrix';
import { ExamplePicture } from './ExamplePicture';
import frame from './inside.module.css';
import { useAnswer } from './use-answer';

/** So many pictures are shown of a cell. */
const MOST = 60;

interface Props {
  readonly cell: Cell;
  readonly step: number;
  readonly name: string;
  readonly dataset: Dataset;
  readonly onClose: () => void;
}

/** The examples of one cell: those of which the network is surest come first. */
export const CellExamples = ({ cell, step, name, dataset, onClose }: Props) => {
  const { t } = useTranslation();
  const { whole, waiting } = useAnswer('mistakes', { ...cell, step, most: MOST });
  const names = dataset.target.names;
  const title = t('inside.confusion.opened', {
    name,
    truth: names[cell.truth] ?? cell.truth,
    answer: names[cell.answer] ?? cell.answer,
  });
  return (
    <section
      className={frame.card}
      style={{ gridColumn: '1 / -1' }}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <h2 className={frame.head}>
        <RunMarker run={cell.run} size={10} />
        <span className={frame.name}>{title}</span>
        <span className={frame.facts}>
          {whole && t('inside.shown', { shown: whole.examples.length, total: whole.total })}
        </span>
        <IconButton label={t('inside.close')} onClick={onClose}>
          <IconX size={14} />
        </IconButton>
      </h2>
      {!whole && waiting && <p className={frame.empty}>{t('inside.waiting')}</p>}
      <ul className={classes.examples}>
        {whole?.examples.map((example) => (
          <li key={example.number} className={classes.example}>
            <ExamplePicture dataset={dataset} example={example} set={whole.set} />
            <span>{formatPercent(example.probabilities[example.answer] ?? Number.NaN, 0)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
