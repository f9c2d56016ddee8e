import '../../i18n/later';
import { useRef } from 'react';
import { useStore } from 'zustand';
import type { HyperValue } from '../../catalog/definition';
import { customSpecs, planeProblem } from '../../experiment/custom';
import type { RunSpec } from '../../experiment/types';
import { givenVectors } from '../../formula/given';
import { useTranslation } from '../../i18n';
import { draftOf } from '../../state/lab/editor';
import { useLab } from '../context/use-lab';
import { CodeEditor } from './code/CodeEditor';
import { namesInScope, reductionNames } from './code/names-in-scope';
import { describeName } from './describe-name';

const GIVEN: ReadonlySet<string> = new Set(['theta', 'g', 't', 'lr', ...givenVectors]);

const problemAnywhere = (text: string) => {
  const specs = customSpecs(text);
  return specs.ok ? undefined : specs.error;
};

const problemOnSurface = (text: string) => problemAnywhere(text) ?? planeProblem(text);

interface Props {
  readonly index: number;
  readonly run: RunSpec;
}

/** The text of a run's own rule. Every valid version races at once; one that is not is kept, and the last one runs on. */
export const RuleEditor = ({ index, run }: Props) => {
  const { t } = useTranslation();
  const lab = useLab();
  const rule = run.rule ?? '';
  const draft = useStore(lab.editor, (state) => draftOf(state, index, rule));
  // A name that is gone for a moment, while it is typed anew, gets its value back.
  const remembered = useRef<Record<string, HyperValue>>({});
  Object.assign(remembered.current, run.hyper);
  return (
    <CodeEditor
      label={t('rules.dock.rule', { number: index + 1 })}
      value={rule}
      draft={draft}
      given={GIVEN}
      check={lab.kind === 'plane' ? problemOnSurface : problemAnywhere}
      onValid={(text) => {
        const { experiment, setRule } = lab.document.getState();
        // The last word of an editor that closes because its run is gone must not reach another run.
        if (experiment.runs[index]?.rule !== rule) return;
        lab.editor.getState().keepDraft(index, undefined);
        if (text !== rule) setRule(index, text, remembered.current);
      }}
      onInvalid={(text) => lab.editor.getState().keepDraft(index, { text, rule })}
      names={(text, position) => [
        ...namesInScope(text, position, GIVEN, Object.keys(run.hyper)),
        ...reductionNames(),
      ]}
      describe={(name) => describeName(t, name)}
      autoFocus
    />
  );
};
