import { createStore, type StoreApi } from 'zustand/vanilla';
import { openingRace } from '../../experiment/presets';
import { axesOn } from '../../experiment/recorded/axes';
import { chartedOn } from '../../experiment/recorded/charts';
import type { Experiment } from '../../experiment/types';
import type { Lab, LabParts } from '../lab/lab';
import { createLabCore } from '../lab/lab-core';
import { recordedVerdict } from '../lab/place';
import { type Companions, createCompanions } from './companions';
import { type Critical, createCritical } from './critical';
import { createField, type SurfaceField } from './field';
import { createGoodRates, type GoodRates } from './good-rates';
import { createMaps, type Maps } from './map';
import { createMomenta, type SurfaceMomenta } from './momenta';
import { createPictures, type Pictures } from './picture';
import { createSurfaceRace } from './race';
import { createShownSurface, type ShownSurface } from './shown-surface';
import { createSweep, type Sweep } from './sweep';
import { createTiming, type Timing } from './timing';
import { createTraces, type Traces } from './trace';

/** A lab on a plane: its races are computed at once, in float64, and then played. */
export interface SurfaceLab extends Lab {
  readonly kind: 'plane';
  readonly shown: ShownSurface;
  readonly field: SurfaceField;
  /** Of another loss over the same plane. */
  anotherField(): SurfaceField;
  readonly pictures: Pictures;
  readonly momenta: SurfaceMomenta;
  readonly critical: StoreApi<Critical>;
  readonly companions: StoreApi<Companions>;
  readonly traces: Traces;
  readonly sweep: Sweep;
  readonly goodRates: GoodRates;
  readonly maps: Maps;
  readonly timing: Timing;
  /** The name in the rule that somebody points at. */
  readonly pointed: StoreApi<{ readonly term: string | undefined }>;
}

export const createSurfaceLab = (
  parts: LabParts,
  experiment: Experiment = openingRace(),
): SurfaceLab => {
  const core = createLabCore(parts, { kind: 'plane', experiment, sight: {}, live: false });
  const { playback, cursor, waysOut } = core;
  const shown = createShownSurface(core);
  const timing = createTiming(core, shown);
  const race = createSurfaceRace(core, shown, timing);
  const critical = createCritical(core, shown);
  const companions = createCompanions(core, shown);
  let begun = false;
  return {
    ...core,
    kind: 'plane',
    shown,
    timing,
    controls: race.controls,
    critical: critical.store,
    lowest: critical.store,
    companions: companions.store,
    field: createField(core),
    anotherField: () => createField(core),
    pictures: createPictures(core),
    momenta: createMomenta(core),
    traces: createTraces(core),
    sweep: createSweep(core),
    goodRates: createGoodRates(core),
    maps: createMaps(core),
    pointed: createStore(() => ({ term: undefined })),
    charts: { quantities: chartedOn('plane'), modes: axesOn('plane') },
    verdictAt: (_run, place) => recordedVerdict(place),
    show: () => {
      core.wake();
      if (begun) return;
      begun = true;
      for (const part of [race, companions, critical]) part.begin();
    },
    hide: () => {
      core.rest();
      if (playback.getState().playing) playback.setState({ playing: false });
      cursor.setHover(undefined);
    },
    tellsCrash: () => false,
    dispose: waysOut.takeAll,
  };
};
