import type { StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../../experiment/types';
import type { Verdict } from '../../experiment/verdict';
import type { Quantity, XMode } from '../../experiment/view/choices';
import type { FirstSight, View } from '../../experiment/view/view';
import type { Landmark } from '../../worker/protocol';
import type { Clock } from '../engine/clock';
import type { Engine } from '../engine/engine';
import type { FrameLoop } from '../frames/frame-loop';
import type { NetworkState } from '../network/network-state';
import type { Keep } from '../page/keep';
import type { Memory } from '../page/memory';
import type { Notices } from '../page/notices';
import type { Stillness } from '../page/stillness';
import type { Companions } from '../surface/companions';
import type { Sweep } from '../surface/sweep';
import type { Timing } from '../surface/timing';
import type { Cell } from './cell';
import type { Cursor } from './cursor';
import type { DocumentState } from './document-state';
import type { EditorState } from './editor';
import type { Fixed } from './fixed';
import type { Moments } from './moments';
import type { Place } from './place';
import type { Controls, Playback } from './playback';
import type { Telemetry } from './telemetry';
import type { ToldStep } from './told';
import type { LabView } from './view';

/** What a lab is made of; the same for all labs of a page. */
export interface LabParts {
  readonly engine: Engine;
  readonly frames: FrameLoop;
  readonly clock: Clock;
  readonly stillness: Stillness;
  readonly memory: Memory;
  readonly keep: Keep;
  /** The page's address: the data lie beside it. */
  readonly base: () => string;
  readonly notices: StoreApi<Notices>;
  /** So long nothing may arrive of a race before somebody is told; never, unless given. */
  readonly stallMs?: number;
}

/** What the charts of a lab can show. */
export interface LabCharts {
  readonly quantities: readonly Quantity[];
  readonly modes: readonly XMode[];
}

/**
 * An experiment with its history, the race that follows from it, what is recorded of that, and how it is looked at. Any
 * number of labs can live beside one another; none knows on which page it is shown.
 */
export interface Lab {
  /** What is minimised: who offers choices has to know what fits. */
  readonly kind: 'plane' | 'network';
  readonly frames: FrameLoop;
  readonly document: StoreApi<DocumentState>;
  readonly moments: StoreApi<Moments>;
  readonly view: LabView;
  readonly cursor: Cursor;
  readonly race: Telemetry;
  readonly playback: StoreApi<Playback>;
  readonly controls: Controls;
  readonly editor: StoreApi<EditorState>;
  readonly charts: LabCharts;
  /** Where the first sight of it differs from others'. */
  readonly sight: FirstSight;
  /** How it is looked at now, with where its race is. */
  picture(): View;
  /** Opens an experiment as somebody saw it, or at its first sight. */
  open(experiment: Experiment, view?: View, undoable?: boolean): void;
  /** Looks at the experiment that is there as somebody else did. */
  look(view: View, undoable?: boolean): void;
  /** Called before an experiment gives way to one that is opened; returns the way out. */
  onLeave(listener: () => void): () => void;
  /** Called after the picture became another one, but for the steps of a race in motion; returns the way out. */
  onLook(listener: () => void): () => void;
  /** The step of which cards, table and sentence speak. */
  readonly told: ToldStep;
  /** What somebody else has fixed of it, as long as that holds. */
  readonly fixed: Cell<Fixed | undefined>;
  /** What a run is doing at a recorded step, in one judgement for all that speak of it. */
  verdictAt(run: number, place: Place): Verdict | undefined;

  // What only some labs can.
  readonly companions?: StoreApi<Companions>;
  readonly sweep?: Sweep;
  readonly timing?: Timing;
  /** The lowest points that the engine found. */
  readonly lowest?: StoreApi<{ readonly global: readonly Landmark[] }>;
  /** The race is trained while it is watched. */
  readonly network?: StoreApi<NetworkState>;

  /** It is in front of the visitor now: the first time its race starts by itself, later it is as it was left. */
  show(): void;
  /** Something else is in front of the visitor: it rests. */
  hide(): void;
  /** After a crash it says itself what becomes of its race. */
  tellsCrash(): boolean;
  dispose(): void;
}
