import { useRef } from 'react';
import { useStore } from 'zustand';
import type { HyperValue } from '../../catalog/definition';
import { customSpecs, planeProblem } from '../../experiment/custom';
import type { RunSpec } from '../../experiment/types';
import { givenVectors } from '../../formula/given';
import { useTranslation } from '../../i18n';
import { documentStore } from '../../state/document';
import type { Page } from '../../state/types';
import { CodeEditor } from './code/CodeEditor';
import { namesInScope, reductionNames } from './code/names-in-scope';
import { describeName } from './describe-name';
import { draftOf, editorStore } from './editor-store';

const GIVEN: ReadonlySet<string> = new Set(['theta', 'g', 't', 'lr', ...givenVectors]);

const problemAnywhere = (text: string) => {
  const specs = customSpecs(text);
  return specs.ok ? undefined : specs.error;
};

const problemOnSurface = (text: string) => problemAnywhere(text) ?? planeProblem(text);

interface Props {
  readonly page: Page;
  readonly index: number;
  readonly run: RunSpec;
}

/** The text of a run's own rule. Every valid version races at once; one that is not is kept, and the last one runs on. */
export const RuleEditor = ({ page, index, run }: Props) => {
  const { t } = useTranslation();
  const rule = run.rule ?? '';
  const draft = useStore(editorStore, (state) => draftOf(state, page, index, rule));
  // A name that is gone for a moment, while it is typed anew, gets its value back.
  const remembered = useRef<Record<string, HyperValue>>({});
  Object.assign(remembered.current, run.hyper);
  return (
    <CodeEditor
      label={t('editor.dock.rule', { number: index + 1 })}
      value={rule}
      draft={draft}
      given={GIVEN}
      check={page === 'surface' ? problemOnSurface : problemAnywhere}
      onValid={(text) => {
        const document = documentStore.getState();
        // The last word of an editor that closes because its run is gone must not reach another run.
        const there = document.page === page && document.experiments[page].runs[index]?.rule;
        if (there !== rule) return;
        editorStore.getState().keepDraft(page, index, undefined);
        if (text !== rule) document.setRule(index, text, remembered.current);
      }}
      onInvalid={(text) => editorStore.getState().keepDraft(page, index, { text, rule })}
      names={(text, position) => [
        ...namesInScope(text, position, GIVEN, Object.keys(run.hyper)),
        ...reductionNames(),
      ]}
      describe={(name) => describeName(t, name)}
      autoFocus
    />
  );
};
