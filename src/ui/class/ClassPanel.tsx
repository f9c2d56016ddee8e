import '../../i18n/later';
import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { noAssignment } from '../../experiment/assignment/assignment';
import { resultsIn } from '../../experiment/assignment/results-in';
import type { Experiment } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { type CheckedResult, checkClass } from '../../lessons/assigned/check-class';
import { questionOf } from '../../lessons/assigned/question-of';
import { recordsOf } from '../../lessons/play/evidence-of';
import { assignedTo } from '../../state/assignment/fix';
import { createRacesAgain } from '../../state/class/races-again';
import { spanOf } from '../assign/span-of';
import { useLab } from '../context/use-lab';
import { usePage } from '../context/use-page';
import { IconButton } from '../controls/IconButton';
import { PlainButton } from '../controls/PlainButton';
import { ErrorBoundary } from '../ErrorBoundary';
import { saveFile } from '../save-file';
import { ClassCharts } from './ClassCharts';
import classes from './ClassPanel.module.css';
import { ClassTable } from './ClassTable';
import { classCsv } from './class-csv';
import { useFaultText } from './use-fault-text';

interface Progress {
  readonly of: number;
  readonly checked: readonly CheckedResult[];
}

/** What a class handed in: pasted as it came, run again here, and shown as one chart and one table. */
export const ClassPanel = () => {
  const { t } = useTranslation();
  const { settings, labParts } = usePage();
  const lab = useLab();
  const id = useId();
  const area = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [hidden, setHidden] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const races = useMemo(() => createRacesAgain(labParts), [labParts]);
  const faultText = useFaultText();
  const close = () => settings.getState().use(undefined);
  useEffect(() => {
    dialog.current?.showModal();
    return races.close;
  }, [races]);
  const assigned = assignedTo(lab);
  const given = {
    payload: assigned?.payload ?? '',
    assignment: assigned?.assignment ?? noAssignment,
    from: assigned?.from ?? lab.document.getState().experiment,
  };
  const { question, goal } = given.assignment;
  const check = async () => {
    const all = resultsIn(text);
    setProgress({ of: all.length, checked: [] });
    await checkClass(
      all,
      given,
      async (experiment: Experiment) => {
        const raced = await races.ask(experiment);
        return raced && recordsOf(raced);
      },
      question && ((experiment) => questionOf(question, experiment, spanOf(given.from))),
      (checked) => setProgress({ of: all.length, checked }),
    );
  };
  const checked = progress?.checked ?? [];
  const busy = progress !== undefined && checked.length < progress.of;
  const faults = checked.filter(({ fault }) => fault).length;
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={id}
      onClose={close}
      data-testid="class"
    >
      <div className={classes.head}>
        <h2 id={id}>{t('assign.results.title')}</h2>
        <span className={classes.about}>{given.assignment.title}</span>
        <IconButton label={t('share.close')} onClick={close}>
          <IconX size={18} />
        </IconButton>
      </div>
      <div className={classes.paste}>
        <label htmlFor={area}>{t('assign.results.paste')}</label>
        <textarea
          id={area}
          rows={4}
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={classes.row}>
          <button
            type="button"
            className={classes.primary}
            disabled={busy || text.trim() === ''}
            onClick={() => void check()}
          >
            {t('assign.results.check')}
          </button>
          {!assigned && <span className={classes.about}>{t('assign.results.plain')}</span>}
          <label className={classes.hide}>
            <input
              type="checkbox"
              checked={hidden}
              onChange={(event) => setHidden(event.currentTarget.checked)}
            />
            {t('assign.results.hideNames')}
          </label>
          {checked.length > 0 && (
            <PlainButton
              onClick={() =>
                saveFile(
                  'downhill-class.csv',
                  new Blob([classCsv(checked, faultText)], { type: 'text/csv' }),
                )
              }
            >
              {t('assign.results.csv')}
            </PlainButton>
          )}
        </div>
        <p role="status" className={classes.told}>
          {progress?.of === 0 && t('assign.results.none')}
          {busy && t('assign.results.busy', { done: checked.length, of: progress.of })}
          {progress !== undefined &&
            !busy &&
            progress.of > 0 &&
            t('assign.results.done', {
              count: checked.length,
              good: checked.length - faults,
              faults,
            })}
        </p>
      </div>
      {checked.length > 0 && (
        <ErrorBoundary>
          <ClassCharts checked={checked} goal={goal} question={question} from={given.from} />
          <ClassTable checked={checked} goal={goal} from={given.from} hidden={hidden} />
        </ErrorBoundary>
      )}
    </dialog>
  );
};
