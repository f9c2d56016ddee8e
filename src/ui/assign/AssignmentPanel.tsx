import '../../i18n/later';
import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import {
  type Assignment,
  encodeAssignment,
  noAssignment,
} from '../../experiment/assignment/assignment';
import { GOALS, HIDEABLE, LOCKS, type Lock, QUESTIONS } from '../../experiment/assignment/choices';
import { givenOf } from '../../experiment/assignment/given';
import { useTranslation } from '../../i18n';
import { runNames } from '../../i18n/run-names';
import { assignedTo, fixTo } from '../../state/assignment/fix';
import { useDocument, useLab } from '../context/use-lab';
import { usePage } from '../context/use-page';
import { CompactSelect } from '../controls/CompactSelect';
import { IconButton } from '../controls/IconButton';
import { NumberField } from '../controls/NumberField';
import { PlainButton } from '../controls/PlainButton';
import { presentAddress } from '../present/present-address';
import { useCopy } from '../share/use-copy';
import classes from './AssignmentPanel.module.css';
import { Checks } from './Checks';

const ANY = { kind: 'number', min: -1e12, max: 1e12, default: 0, scale: 'linear' } as const;

/** What there is to lock on a plane, and on a network. */
const NETWORK_LOCKS: ReadonlySet<Lock> = new Set([
  'network-model',
  'network-init',
  'network-pixels',
  'network-sizes',
  'network-penalties',
]);
const PLANE_LOCKS: ReadonlySet<Lock> = new Set([
  'surface-parameters',
  'formula',
  'start',
  'further-starts',
  'noise',
  'repeats',
]);

/** An assignment is made here by clicking: what is locked and hidden, what is asked, what is tried for. */
export const AssignmentPanel = () => {
  const { t } = useTranslation();
  const { settings, link, notices } = usePage();
  const lab = useLab();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const experiment = useDocument((state) => state.experiment);
  const names = runNames(t, experiment.runs);
  // Whoever comes back to it finds what is there.
  const [draft, setDraft] = useState<Assignment>(() => assignedTo(lab)?.assignment ?? noAssignment);
  const [outcome, copy] = useCopy(() => {});
  const close = () => settings.getState().use(undefined);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const change = (patch: Partial<Assignment>) => setDraft((old) => ({ ...old, ...patch }));
  const plane = lab.kind === 'plane';
  const locks = LOCKS.filter((lock) => !(plane ? NETWORK_LOCKS : PLANE_LOCKS).has(lock));
  const assignment: Assignment = {
    ...draft,
    given: draft.locked.length > 0 ? givenOf(draft.locked, experiment) : undefined,
  };
  const payload = encodeAssignment(assignment);
  const assignmentLink = () => {
    const plain = presentAddress(link(), false).replace(/&a=[^&]*/, '');
    return payload === '' ? plain : `${plain}&a=${payload}`;
  };
  const preview = () => {
    lab.fixed.set(undefined);
    if (payload !== '') fixTo(lab, payload, assignment, experiment, notices.getState().notify);
    close();
  };
  const { question, goal } = draft;
  const questions = QUESTIONS.filter((kind) => plane || kind !== 'place');
  const goals = GOALS.filter((kind) => (kind === 'accuracy' ? !plane : true));
  return (
    <div className={classes.panel} role="dialog" aria-labelledby={id} data-testid="assignment">
      <div className={classes.head}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {t('assign.make')}
        </h2>
        <IconButton label={t('share.close')} onClick={close}>
          <IconX size={18} />
        </IconButton>
      </div>
      <p className={classes.about}>{t('assign.makeAbout')}</p>
      <label className={classes.field}>
        {t('assign.heading')}
        <input
          value={draft.title}
          maxLength={80}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </label>
      <label className={classes.field}>
        {t('assign.task')}
        <textarea
          rows={2}
          value={draft.task}
          maxLength={600}
          onChange={(event) => change({ task: event.currentTarget.value })}
        />
      </label>
      <fieldset className={classes.set}>
        <legend>{t('assign.lock')}</legend>
        <div className={classes.all}>
          <PlainButton onClick={() => change({ locked: locks })}>{t('assign.lockAll')}</PlainButton>
          <PlainButton onClick={() => change({ locked: [] })}>{t('assign.lockNone')}</PlainButton>
        </div>
        <Checks
          all={locks}
          chosen={draft.locked}
          name={(lock) => t(`assign.controls.${lock}`)}
          onChange={(locked) => change({ locked })}
        />
      </fieldset>
      <fieldset className={classes.set}>
        <legend>{t('assign.hide')}</legend>
        <Checks
          all={HIDEABLE}
          chosen={draft.hidden}
          name={(panel) => t(`assign.panels.${panel}`)}
          onChange={(hidden) => change({ hidden })}
        />
      </fieldset>
      <fieldset className={classes.set}>
        <legend>{t('assign.ask')}</legend>
        <CompactSelect
          look="field"
          label={t('assign.ask')}
          value={question?.kind ?? ''}
          options={[
            { value: '', label: t('assign.askNothing') },
            ...questions.map((value) => ({ value, label: t(`assign.questions.${value}`) })),
          ]}
          onChange={(value) => {
            const kind = questions.find((one) => one === value);
            change({
              question: kind && { ...(question ?? { run: 0, loss: 0.01, words: '' }), kind },
            });
          }}
        />
        {question && (
          <>
            {question.kind === 'place' && (
              <CompactSelect
                look="field"
                label={t('assign.whose')}
                value={String(Math.min(question.run, names.length - 1))}
                options={names.map((label, k) => ({ value: String(k), label }))}
                onChange={(run) => change({ question: { ...question, run: Number(run) } })}
              />
            )}
            {/first$/.test(question.kind) && (
              <div className={classes.number}>
                <span aria-hidden="true">{t('assign.loss')}</span>
                <NumberField
                  label={t('assign.loss')}
                  spec={ANY}
                  value={question.loss}
                  onChange={(loss) => change({ question: { ...question, loss } })}
                />
              </div>
            )}
            <label className={classes.field}>
              {t('assign.words')}
              <input
                value={question.words}
                maxLength={200}
                onChange={(event) =>
                  change({ question: { ...question, words: event.currentTarget.value } })
                }
              />
            </label>
          </>
        )}
      </fieldset>
      <fieldset className={classes.set}>
        <legend>{t('assign.goals')}</legend>
        <CompactSelect
          look="field"
          label={t('assign.goals')}
          value={goal?.kind ?? ''}
          options={[
            { value: '', label: t('assign.goalNone') },
            ...goals.map((value) => ({ value, label: t(`assign.goalKinds.${value}`) })),
          ]}
          onChange={(value) => {
            const kind = goals.find((one) => one === value);
            change({ goal: kind && { kind, target: kind === 'accuracy' ? 97 : 1e-6 } });
          }}
        />
        {goal && goal.kind !== 'lowest-loss' && (
          <div className={classes.number}>
            <span aria-hidden="true">{t('assign.target')}</span>
            <NumberField
              label={t('assign.target')}
              spec={ANY}
              value={goal.target}
              onChange={(target) => change({ goal: { ...goal, target } })}
            />
          </div>
        )}
      </fieldset>
      <div className={classes.foot}>
        <PlainButton onClick={preview}>{t('assign.preview')}</PlainButton>
        <button
          type="button"
          className={classes.primary}
          onClick={() => void copy(assignmentLink())}
          disabled={payload === ''}
        >
          {t(outcome === 'copied' ? 'share.copied' : 'assign.copyLink')}
        </button>
        <p role="status">{outcome === 'failed' && t('share.failed')}</p>
      </div>
    </div>
  );
};
