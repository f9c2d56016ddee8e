import { createStore } from 'zustand/vanilla';
import type { SessionState } from './types';

/** What the race controller does for the session's buttons; set once when the page starts. */
export interface RaceControls {
  play(): void;
  pause(): void;
  stepBy(delta: 1 | -1): void;
  restart(): void;
  reopen(): void;
}

let controls: RaceControls | undefined;
export const connectControls = (next: RaceControls): void => {
  controls = next;
};

const idleNetwork: SessionState['network'] = {
  phase: 'idle',
  progress: undefined,
  backendChoice: 'auto',
  backend: undefined,
  stepsPerSecond: 0,
  dimension: 0,
  stateBytes: [],
  digits: undefined,
  labels: undefined,
  answers: [],
  evaluations: [],
  failure: undefined,
};

/** Chosen looks survive a visit; everything else of the session starts afresh. */
const remembered = <T extends string>(key: string, allowed: readonly T[], fallback: T): T => {
  try {
    const value = globalThis.localStorage?.getItem(`downhill.${key}`);
    return allowed.find((option) => option === value) ?? fallback;
  } catch {
    return fallback;
  }
};
const remember = (key: string, value: string) => {
  try {
    globalThis.localStorage?.setItem(`downhill.${key}`, value);
  } catch {
    // A browser that forbids storage forgets the choice; nothing else is lost.
  }
};

const systemLanguage = (): 'en' | 'zh' =>
  globalThis.navigator?.language?.toLowerCase().startsWith('zh') ? 'zh' : 'en';

let noticeId = 0;

export const sessionStore = createStore<SessionState>()((set, get) => ({
  playing: false,
  speed: 1,
  selectedRun: 0,
  muted: new Set<number>(),
  solo: undefined,
  about: undefined,
  notices: [],
  colorScheme: remembered('scheme', ['light', 'dark', 'auto'], 'auto'),
  language: remembered('language', ['en', 'zh'], systemLanguage()),
  status: [],
  telemetryVersion: 0,
  network: idleNetwork,
  play: () => controls?.play(),
  pause: () => controls?.pause(),
  toggle: () => (get().playing ? controls?.pause() : controls?.play()),
  stepBy: (delta) => controls?.stepBy(delta),
  restart: () => controls?.restart(),
  setSpeed: (speed) => set({ speed }),
  selectRun: (selectedRun) => set({ selectedRun }),
  toggleMute: (run) => {
    const muted = new Set(get().muted);
    if (isVisible(get(), run)) muted.add(run);
    else muted.delete(run);
    // What is said of one run ends that another one is alone.
    set({ muted, solo: undefined });
  },
  toggleSolo: (run) => set({ solo: get().solo === run ? undefined : run }),
  chooseBackend: (backendChoice) => {
    set({ network: { ...get().network, backendChoice } });
    controls?.reopen();
  },
  retry: () => controls?.reopen(),
  openAbout: (about) => {
    if (about) controls?.pause();
    set({ about });
  },
  notify: (kind, key, values) => {
    noticeId += 1;
    const notice = { id: noticeId, kind, key, ...(values ? { values } : {}) };
    set({ notices: [...get().notices.filter((other) => other.key !== key), notice].slice(-4) });
  },
  dismiss: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
  setColorScheme: (colorScheme) => {
    remember('scheme', colorScheme);
    set({ colorScheme });
  },
  setLanguage: (language) => {
    remember('language', language);
    set({ language });
  },
}));

export const patchNetwork = (patch: Partial<SessionState['network']>): void =>
  sessionStore.setState({ network: { ...sessionStore.getState().network, ...patch } });

/** A run that is drawn: not muted, and no other one is solo. */
export const isVisible = (session: Pick<SessionState, 'muted' | 'solo'>, run: number): boolean =>
  session.solo === undefined ? !session.muted.has(run) : session.solo === run;
