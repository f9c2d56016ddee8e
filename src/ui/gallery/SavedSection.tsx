import { IconDeviceFloppy, IconDownload, IconUpload } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Experiment } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { experimentName } from '../../i18n/experiment-name';
import type { Engine } from '../../state/engine/engine';
import { fileOf, readFile } from '../../state/saved/file';
import { type Kept, keptOf, openKept } from '../../state/saved/kept';
import { sketchOf } from '../../state/saved/sketch';
import { createSketches } from '../../state/saved/sketches';
import { usePage } from '../context/use-page';
import { PlainButton } from '../controls/PlainButton';
import { saveFile } from '../save-file';
import classes from './GalleryPage.module.css';
import { takeLaunchedFiles } from './launched-files';
import { SavedEntry } from './SavedEntry';
import { useSaved } from './use-saved';

const drawOne = async (engine: Engine, experiment: Experiment) => {
  const sketches = createSketches(engine);
  const drawn = await sketches.ask(experiment);
  sketches.close();
  return drawn;
};

/** What the visitor has saved: to open, name, delete, take away and bring back as files. */
export const SavedSection = () => {
  const { t } = useTranslation();
  const page = usePage();
  const { list, refused, experiments } = useSaved('saved');
  const file = useRef<HTMLInputElement>(null);
  const sightOf = ({ objective }: Experiment) =>
    page.labs[objective.kind === 'network' ? 'network' : 'surface'].sight;
  const notify = page.notices.getState().notify;

  const saveLab = async () => {
    const lab = page.labs[page.router.store.getState().lab];
    const { experiment } = lab.document.getState();
    const view = lab.picture();
    // A lab that nobody has seen yet has no race.
    const drawn =
      lab.kind === 'plane'
        ? await drawOne(page.labParts.engine, experiment)
        : sketchOf(lab.kind, lab.race.runs, experiment.steps);
    await experiments.add([keptOf(experiment, view, lab.sight, drawn)]);
  };
  const nameOf = (kept: Kept) => {
    const opened = openKept(kept, sightOf);
    return kept.name ?? (opened ? experimentName(t, opened.experiment) : '');
  };
  const read = async (files: readonly File[]) => {
    const all = await Promise.all(files.map(async (one) => readFile(await one.text(), sightOf)));
    const problems = all.flatMap((one) => one.refused);
    if (problems.length > 0)
      notify('warning', 'gallery.notRead', {
        count: problems.length,
        message: problems[0] || t('gallery.noExperiment'),
      });
    return all.flatMap((one) => one.entries);
  };
  const take = async (files: readonly File[]) => {
    const entries = await read(files);
    if (entries.length > 0) await experiments.add(entries);
  };
  /** A file that was opened with the site is opened in it; several are kept. */
  const openLaunched = useEffectEvent(async (files: readonly File[]) => {
    const entries = await read(files);
    const [first, ...others] = entries;
    if (!first) return;
    if (others.length > 0) await experiments.add(entries);
    const opened = openKept({ ...first, id: 0 }, sightOf);
    if (opened) page.openExperiment(opened.experiment, opened.view);
  });
  useEffect(() => {
    takeLaunchedFiles((files) => void openLaunched(files));
  }, []);
  const remove = async (kept: Kept, place: number) => {
    await experiments.remove(kept.id);
    notify(
      'info',
      'gallery.removed',
      { name: nameOf(kept) },
      {
        key: 'shell.history.undo',
        act: () => void experiments.putBack(kept, place),
      },
    );
  };

  return (
    <section aria-labelledby="saved">
      <div className={classes.head}>
        <h2 id="saved" className={classes.heading}>
          {t('gallery.saved')}
        </h2>
        <PlainButton onClick={() => void saveLab()}>
          <IconDeviceFloppy size={16} aria-hidden="true" /> {t('gallery.save')}
        </PlainButton>
        <PlainButton onClick={() => file.current?.click()}>
          <IconUpload size={16} aria-hidden="true" /> {t('gallery.import')}
        </PlainButton>
        {list && list.length > 0 && (
          <PlainButton onClick={() => saveFile('downhill.json', fileOf(list, nameOf, sightOf))}>
            <IconDownload size={16} aria-hidden="true" /> {t('gallery.exportAll')}
          </PlainButton>
        )}
        <input
          ref={file}
          className="visually-hidden"
          type="file"
          multiple
          tabIndex={-1}
          aria-label={t('gallery.import')}
          accept=".json,.txt,application/json,text/plain"
          onChange={({ currentTarget }) => {
            const { files } = currentTarget;
            if (files)
              void take([...files]).finally(() => {
                currentTarget.value = '';
              });
          }}
        />
      </div>
      {refused && <p role="alert">{t('gallery.refused')}</p>}
      {list?.length === 0 && <p className={classes.look}>{t('gallery.none')}</p>}
      <ul className={classes.list}>
        {list?.map((kept, place) => (
          <SavedEntry
            key={kept.id}
            kept={kept}
            opened={openKept(kept, sightOf)}
            name={nameOf(kept)}
            onRename={(name) => void experiments.rename(kept.id, name)}
            onRemove={() => void remove(kept, place)}
            onExport={() => saveFile('downhill.json', fileOf([kept], nameOf, sightOf))}
          />
        ))}
      </ul>
    </section>
  );
};
