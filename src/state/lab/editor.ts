import { createStore, type StoreApi } from 'zustand/vanilla';

/** A text that is not valid yet, and the rule that runs in its place. */
interface Draft {
  readonly text: string;
  readonly rule: string;
}

/** What was typed into a lab's editor of rules. Which run is in it the view says. */
export interface EditorState {
  /** How often an editor was opened: each opening is a new one, although the run that it edits may move. */
  readonly openings: number;
  /** By run. */
  readonly drafts: Readonly<Record<number, Draft>>;
  open(run: number): void;
  close(): void;
  keepDraft(run: number, draft: Draft | undefined): void;
}

/** @param show told which run is in the editor */
export const createEditor = (show: (run: number | undefined) => void): StoreApi<EditorState> =>
  createStore<EditorState>()((set, get) => ({
    openings: 0,
    drafts: {},
    open: (run) => {
      set({ openings: get().openings + 1 });
      show(run);
    },
    close: () => show(undefined),
    keepDraft: (run, draft) => {
      const { [run]: existing, ...others } = get().drafts;
      if (!draft && !existing) return;
      set({ drafts: draft ? { ...others, [run]: draft } : others });
    },
  }));

/** What was typed and could not run; forgotten once the run has another rule than the one it was typed over. */
export const draftOf = (
  { drafts }: Pick<EditorState, 'drafts'>,
  run: number,
  rule: string,
): string | undefined => {
  const draft = drafts[run];
  return draft?.rule === rule ? draft.text : undefined;
};
