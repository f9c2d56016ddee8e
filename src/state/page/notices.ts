import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SaidValues } from '../../formula/said';

/** News goes by itself; what happened to the visitor's race, and errors, stay until they are dismissed. */
export type NoticeKind = 'error' | 'warning' | 'info';

export interface Notice {
  readonly id: number;
  readonly kind: NoticeKind;
  /** Message key of i18n, with its values. */
  readonly key: string;
  readonly values?: SaidValues;
  /** What can be done about it, with the key of its label. */
  readonly remedy?: { readonly key: string; readonly act: () => void };
}

export interface Notices {
  readonly notices: readonly Notice[];
  notify(kind: NoticeKind, key: string, values?: SaidValues, remedy?: Notice['remedy']): void;
  dismiss(id: number): void;
  /** What a notice said holds no longer. */
  takeBack(key: string): void;
}

const MOST = 4;

/** The newest, but news give way to what stays. */
const kept = (notices: readonly Notice[]): readonly Notice[] => {
  const passing = notices.findIndex(({ kind }) => kind === 'info');
  return notices.length <= MOST
    ? notices
    : kept(notices.filter((_, k) => k !== Math.max(0, passing)));
};

/** What the page has to say: each thing once, the newest last. */
export const createNotices = (): StoreApi<Notices> => {
  let lastId = 0;
  return createStore<Notices>()((set, get) => ({
    notices: [],
    notify: (kind, key, values, remedy) => {
      lastId += 1;
      const notice = {
        id: lastId,
        kind,
        key,
        ...(values ? { values } : {}),
        ...(remedy ? { remedy } : {}),
      };
      const others = get().notices.filter((other) => other.key !== key);
      set({ notices: kept([...others, notice]) });
    },
    dismiss: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
    takeBack: (key) => set({ notices: get().notices.filter((notice) => notice.key !== key) }),
  }));
};
