import { useTranslation } from '../../../i18n';
import { useView } from '../../context/use-lab';
import { useRunName } from '../../use-run-name';
import { ActivationPictures } from './ActivationPictures';
import frame from './inside.module.css';
import { useAnswer } from './use-answer';
import { useJudgedAt } from './use-judged-at';
import classes from './Weights.module.css';

interface Props {
  readonly example: ArrayLike<number>;
  /** The step at which the race is, where it is followed; undefined where one looks back. */
  readonly live: number | undefined;
}

/** What the layers of the selected run make of the example that is asked about: now, or at the step looked at. */
export const Activations = ({ example, live }: Props) => {
  const { t } = useTranslation();
  const run = useView((state) => state.run);
  const name = useRunName(run);
  const [own] = useJudgedAt(run);
  const at = live === undefined ? own : { run, step: live };
  const { whole } = useAnswer(
    'activations',
    at && { ...at, example: Array.from(example), now: live !== undefined },
  );
  if (whole?.run !== run) return null;
  return (
    <div className={classes.behind}>
      <p className={frame.about}>{t('inside.activations.about', { name, step: whole.step })}</p>
      <div className={classes.wide}>
        {whole.layers.map((layer) => (
          <ActivationPictures key={layer.name} layer={layer} />
        ))}
      </div>
    </div>
  );
};
