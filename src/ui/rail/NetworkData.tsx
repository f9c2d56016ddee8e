import type { Dataset } from '../../catalog/dataset';
import type { NetworkSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { useLab } from '../context/use-lab';
import { CompactSelect } from '../controls/CompactSelect';
import { FieldRow } from './FieldRow';
import { penalty, seed as seedSpec, testSize, trainSize, validationSize } from './number-specs';
import classes from './rail.module.css';

const INITS = ['glorot-uniform', 'he-normal', 'torch-uniform', 'zeros', 'pattern'] as const;
const ORDERS = ['shuffled', 'sequential'] as const;
const PREPROCESSES = ['unit', 'standardize'] as const;

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly word: (choice: T) => string;
  readonly value: T;
  readonly choices: readonly T[];
  /** Those that don't fit the data. */
  readonly barred?: readonly T[];
  readonly onChange: (value: T) => void;
}

const Choice = <T extends string>({
  label,
  word,
  value,
  choices,
  barred = [],
  onChange,
}: ChoiceProps<T>) => {
  return (
    <div className={classes.row}>
      <span aria-hidden="true">{label}</span>
      <CompactSelect
        look="field"
        label={label}
        value={value}
        options={choices.map((choice) => ({
          value: choice,
          label: word(choice),
          disabled: barred.includes(choice),
        }))}
        onChange={(chosen) => {
          const choice = choices.find((option) => option === chosen);
          if (choice) onChange(choice);
        }}
      />
    </div>
  );
};

type Words =
  | 'init'
  | 'order'
  | 'preprocess'
  | 'l1'
  | 'l2'
  | 'train'
  | 'validation'
  | 'test'
  | 'resets';

/** The rest of a network experiment: penalties, start, order, pixels, sizes of the sets, seed. */
export const NetworkData = ({
  objective,
  dataset: { sizes, statistics },
  seed,
}: {
  readonly objective: NetworkSpec;
  readonly dataset: Dataset;
  readonly seed: number;
}) => {
  const { t } = useTranslation();
  const lab = useLab();
  const { setObjective, setSeed } = lab.document.getState();
  const text = (key: Words) => t(`shell.network.${key}`);
  return (
    <div className={classes.folded}>
      <Choice
        label={text('init')}
        word={(init) => t(`shell.network.inits.${init}`)}
        value={objective.init}
        choices={INITS}
        onChange={(init) => setObjective({ init })}
      />
      <Choice
        label={text('order')}
        word={(order) => t(`shell.network.orders.${order}`)}
        value={objective.order}
        choices={ORDERS}
        onChange={(order) => setObjective({ order })}
      />
      <Choice
        label={text('preprocess')}
        word={(preprocess) => t(`shell.network.preprocesses.${preprocess}`)}
        value={objective.preprocess}
        choices={PREPROCESSES}
        barred={statistics === undefined ? ['standardize'] : []}
        onChange={(preprocess) => setObjective({ preprocess })}
      />
      <div className={classes.pairs}>
        <FieldRow
          label={text('l1')}
          spec={penalty}
          value={objective.l1}
          messageAlign="start"
          onChange={(l1) => setObjective({ l1 })}
        />
        <FieldRow
          label={text('l2')}
          spec={penalty}
          value={objective.l2}
          onChange={(l2) => setObjective({ l2 })}
        />
        <FieldRow
          label={text('train')}
          spec={trainSize(sizes)}
          value={objective.trainSize}
          messageAlign="start"
          onChange={(size) => setObjective({ trainSize: size })}
        />
        <FieldRow
          label={text('validation')}
          spec={validationSize(sizes)}
          value={objective.validationSize}
          onChange={(size) => setObjective({ validationSize: size })}
        />
        <FieldRow
          label={text('test')}
          spec={testSize(sizes)}
          value={objective.testSize}
          messageAlign="start"
          onChange={(size) => setObjective({ testSize: size })}
        />
        <FieldRow
          label={t('shell.objective.seed')}
          spec={seedSpec}
          value={seed}
          onChange={setSeed}
        />
      </div>
      <p className={classes.about}>{text('resets')}</p>
    </div>
  );
};
