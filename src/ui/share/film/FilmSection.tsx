import { IconDownload, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../../i18n';
import { useRecorded } from '../../charts/use-recorded';
import { useLab } from '../../context/use-lab';
import { CompactSelect } from '../../controls/CompactSelect';
import { PlainButton } from '../../controls/PlainButton';
import { formatBytes, formatInteger } from '../../format';
import { saveFile } from '../../save-file';
import { fileName } from '../file-name';
import { heatImage } from '../heat-image';
import { pageFontAddress } from '../page-font-address';
import classes from '../SharePanel.module.css';
import { sceneOf } from '../scene';
import type { SheetPart } from '../svg/sheet';
import { codecFor, FILM_KINDS, type FilmKind } from './film-kinds';
import { makeFilm } from './make-film';

const LENGTHS = ['3', '6', '12'] as const;

type State =
  | { readonly kind: 'rest'; readonly text?: string; readonly failed?: boolean }
  | {
      readonly kind: 'making';
      readonly done: number;
      readonly of: number;
      readonly stop: () => void;
    };

/** Kinds that this browser makes; a GIF every one does. */
const usePossible = (): readonly FilmKind[] => {
  const [possible, setPossible] = useState<readonly FilmKind[]>(['gif']);
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      const [webm, mp4] = await Promise.all([codecFor('webm'), codecFor('mp4')]);
      if (gone) return;
      const able = { webm: webm !== undefined, mp4: mp4 !== undefined, gif: true };
      setPossible(FILM_KINDS.filter((kind) => able[kind]));
    };
    void ask();
    return () => {
      gone = true;
    };
  }, []);
  return possible;
};

/** The race as a film, from its start to where it is. */
export const FilmSection = ({ part }: { readonly part: SheetPart }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const recorded = useRecorded();
  const possible = usePossible();
  const [length, setLength] = useState<(typeof LENGTHS)[number]>('6');
  const [state, setState] = useState<State>({ kind: 'rest' });
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const make = async (kind: FilmKind) => {
    const calledOff = new AbortController();
    stop.current = () => calledOff.abort();
    const progress = (done: number, of: number) =>
      setState({ kind: 'making', done, of, stop: () => calledOff.abort() });
    progress(0, 1);
    try {
      const scene = sceneOf(lab, recorded, t, { part, heat: heatImage, growing: true });
      const film = await makeFilm(scene, {
        kind,
        seconds: Number(length),
        font: await pageFontAddress(),
        progress,
        signal: calledOff.signal,
      });
      if (film === undefined) {
        setState({ kind: 'rest' });
        return;
      }
      const file = fileName(scene.title, kind);
      saveFile(file, film.blob);
      const size = formatBytes(film.blob.size);
      setState({ kind: 'rest', text: t('share.savedPixels', { file, size, ...film.size }) });
    } catch (error) {
      console.error(error);
      const told = kind === 'gif' ? t('share.filmNone') : t('share.filmFailed');
      setState({ kind: 'rest', text: told, failed: true });
    }
  };

  return (
    <section className={classes.section} aria-labelledby="share-film">
      <h3 id="share-film" className={classes.heading}>
        {t('share.film')}
      </h3>
      <p className={classes.about}>{t('share.filmAbout')}</p>
      {state.kind === 'making' ? (
        <div className={classes.row}>
          <progress
            className={classes.progress}
            aria-label={t('share.filmMaking')}
            max={state.of}
            // Until the first picture is there nobody knows how long it takes.
            value={state.done === 0 ? undefined : state.done}
          />
          <span className={classes.about}>
            {state.done > 0 &&
              t('share.filmFrame', {
                done: formatInteger(state.done),
                of: formatInteger(state.of),
              })}
          </span>
          <PlainButton onClick={state.stop}>
            <IconX size={15} aria-hidden="true" /> {t('share.filmStop')}
          </PlainButton>
        </div>
      ) : (
        <div className={classes.row}>
          <CompactSelect
            label={t('share.filmLength')}
            value={length}
            options={LENGTHS.map((value) => ({
              value,
              label: t('share.filmSeconds', { seconds: value }),
            }))}
            onChange={(value) => {
              const next = LENGTHS.find((one) => one === value);
              if (next) setLength(next);
            }}
          />
          {possible.map((kind) => (
            <PlainButton key={kind} onClick={() => void make(kind)}>
              <IconDownload size={15} aria-hidden="true" /> {t(`share.films.${kind}`)}
            </PlainButton>
          ))}
        </div>
      )}
      <p className={classes.told} role="status" data-failed={state.kind === 'rest' && state.failed}>
        {state.kind === 'rest' && state.text}
      </p>
    </section>
  );
};
