import { createStore } from 'zustand/vanilla';
import { documentStore } from '../../state/document';
import type { Page } from '../../state/types';
import { followRun } from './follow-run';

/** A text that is not valid yet, and the rule that runs in its place. */
interface Draft {
  readonly text: string;
  readonly rule: string;
}

interface EditorState {
  /** The run whose rule is in the editor, on the page that is shown. */
  readonly run: number | undefined;
  /** How often an editor was opened: each opening is a new one, although the run that it edits may move. */
  readonly openings: number;
  readonly drafts: Readonly<Record<string, Draft>>;
  open(run: number): void;
  close(): void;
  keepDraft(page: Page, run: number, draft: Draft | undefined): void;
}

const keyOf = (page: Page, run: number) => `${page}/${run}`;

export const editorStore = createStore<EditorState>()((set, get) => ({
  run: undefined,
  openings: 0,
  drafts: {},
  open: (run) => set({ run, openings: get().openings + 1 }),
  close: () => set({ run: undefined }),
  keepDraft: (page, run, draft) => {
    const { [keyOf(page, run)]: existing, ...others } = get().drafts;
    if (!draft && !existing) return;
    set({ drafts: draft ? { ...others, [keyOf(page, run)]: draft } : others });
  },
}));

/** What was typed and could not run; forgotten once the run has another rule than the one it was typed over. */
export const draftOf = (
  { drafts }: Pick<EditorState, 'drafts'>,
  page: Page,
  run: number,
  rule: string,
): string | undefined => {
  const draft = drafts[keyOf(page, run)];
  return draft?.rule === rule ? draft.text : undefined;
};

documentStore.subscribe((state, before) => {
  const { run, close } = editorStore.getState();
  if (run === undefined) return;
  if (state.page !== before.page) return close();
  const [now, earlier] = [state.experiments[state.page], before.experiments[state.page]];
  if (now === earlier) return;
  const next = followRun(earlier.runs, now.runs, run);
  if (next === undefined) close();
  else if (next !== run) editorStore.setState({ run: next });
});
