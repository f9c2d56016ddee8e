import type { Dataset } from '../../catalog/dataset';
import type { NetworkSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { useLab } from '../context/use-lab';
import { ChoiceOf } from './ChoiceOf';
import { FieldRow } from './FieldRow';
import { INITS } from './inits';
import { penalty, seed as seedSpec, testSize, trainSize, validationSize } from './number-specs';
import classes from './rail.module.css';

const ORDERS = ['shuffled', 'sequential'] as const;
const PREPROCESSES = ['unit', 'standardize'] as const;

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
  dataset: { sizes, statistics, encoding },
  seed,
}: {
  readonly objective: NetworkSpec;
  readonly dataset: Dataset;
  readonly seed: number;
}) => {
  const { t } = useTranslation();
  const lab = useLab();
  const { setObjective, setSeed } = lab.document.getState();
  const text = (key: Words) => t(`training.${key}`);
  return (
    <div className={classes.folded}>
      <ChoiceOf
        control="network-init"
        label={text('init')}
        word={(init) => t(`training.inits.${init}`)}
        value={objective.init}
        choices={INITS}
        onChange={(init) => setObjective({ init })}
      />
      <ChoiceOf
        control="seed"
        label={text('order')}
        word={(order) => t(`training.orders.${order}`)}
        value={objective.order}
        choices={ORDERS}
        onChange={(order) => setObjective({ order })}
      />
      {/* Points are no pixels. */}
      {encoding.kind === 'bytes' && (
        <ChoiceOf
          control="network-pixels"
          label={text('preprocess')}
          word={(preprocess) => t(`training.preprocesses.${preprocess}`)}
          value={objective.preprocess}
          choices={PREPROCESSES}
          barred={statistics === undefined ? ['standardize'] : []}
          onChange={(preprocess) => setObjective({ preprocess })}
        />
      )}
      <div className={classes.pairs}>
        <FieldRow
          control="network-penalties"
          label={text('l1')}
          spec={penalty}
          value={objective.l1}
          messageAlign="start"
          onChange={(l1) => setObjective({ l1 })}
        />
        <FieldRow
          control="network-penalties"
          label={text('l2')}
          spec={penalty}
          value={objective.l2}
          onChange={(l2) => setObjective({ l2 })}
        />
        <FieldRow
          control="network-sizes"
          label={text('train')}
          spec={trainSize(sizes)}
          value={objective.trainSize}
          messageAlign="start"
          onChange={(size) => setObjective({ trainSize: size })}
        />
        <FieldRow
          control="network-sizes"
          label={text('validation')}
          spec={validationSize(sizes)}
          value={objective.validationSize}
          onChange={(size) => setObjective({ validationSize: size })}
        />
        <FieldRow
          control="network-sizes"
          label={text('test')}
          spec={testSize(sizes)}
          value={objective.testSize}
          messageAlign="start"
          onChange={(size) => setObjective({ testSize: size })}
        />
        <FieldRow
          control="seed"
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
