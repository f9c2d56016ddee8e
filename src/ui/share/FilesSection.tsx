import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { experimentName } from '../../i18n/experiment-name';
import { runNames } from '../../i18n/run-names';
import { useRecorded } from '../charts/use-recorded';
import { useLab } from '../context/use-lab';
import { CompactSelect } from '../controls/CompactSelect';
import { PlainButton } from '../controls/PlainButton';
import { formatBytes } from '../format';
import { saveFile } from '../save-file';
import { fileName } from './file-name';
import { FilmSection } from './film/FilmSection';
import { heatImage } from './heat-image';
import { makeSheet } from './make-sheet';
import { pageFontAddress } from './page-font-address';
import { rasterize } from './rasterize';
import classes from './SharePanel.module.css';
import { sceneOf } from './scene';
import { seriesCsv } from './series/series-csv';
import { seriesJson } from './series/series-json';
import { seriesTable } from './series/series-table';
import { PNG_SCALE, SHEET_PARTS, SHEET_WIDTH, type SheetPart } from './svg/sheet';

/** Pictures of the race, and its numbers, as files. */
export const FilesSection = ({ link }: { readonly link: string }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const recorded = useRecorded();
  const [part, setPart] = useState<SheetPart>('both');
  const [told, setTold] = useState<{ readonly text: string; readonly failed?: boolean }>();
  if (!recorded.series.some(({ length }) => length > 0))
    return <p className={classes.about}>{t('share.nothingYet')}</p>;
  const { experiment } = recorded;
  const nameOf = (ending: string) => fileName(experimentName(t, experiment), ending);

  const save = (file: string, blob: Blob, height?: number) => {
    saveFile(file, blob);
    const size = formatBytes(blob.size);
    setTold({
      text:
        height === undefined
          ? t('share.saved', { file, size })
          : t('share.savedPixels', {
              file,
              size,
              width: PNG_SCALE * SHEET_WIDTH,
              height: Math.round(PNG_SCALE * height),
            }),
    });
  };
  const sheet = async () =>
    makeSheet(sceneOf(lab, recorded, t, { part, heat: heatImage, growing: false }), {
      link,
      font: await pageFontAddress(),
    });
  const saveSvg = async () => {
    const { svg } = await sheet();
    save(nameOf('svg'), new Blob([svg], { type: 'image/svg+xml' }));
  };
  const savePng = async () => {
    try {
      const { svg, height } = await sheet();
      const blob = await rasterize(svg, { width: SHEET_WIDTH, height }, PNG_SCALE);
      save(nameOf('png'), blob, height);
    } catch (error) {
      console.error(error);
      setTold({ text: t('share.pictureFailed'), failed: true });
    }
  };
  const names = () => runNames(t, experiment.runs);
  const saveCsv = () =>
    save(
      nameOf('csv'),
      new Blob([seriesCsv(seriesTable(recorded, lab.charts), names())], { type: 'text/csv' }),
    );
  const saveJson = () =>
    save(
      nameOf('json'),
      new Blob([seriesJson(seriesTable(recorded, lab.charts), names(), experiment, link)], {
        type: 'application/json',
      }),
    );

  return (
    <>
      <section className={classes.section} aria-labelledby="share-picture">
        <h3 id="share-picture" className={classes.heading}>
          {t('share.picture')}
        </h3>
        <p className={classes.about}>{t('share.pictureAbout')}</p>
        <div className={classes.row}>
          <CompactSelect
            label={t('share.part')}
            value={part}
            options={SHEET_PARTS.map((value) => ({ value, label: t(`share.parts.${value}`) }))}
            onChange={(value) => {
              const next = SHEET_PARTS.find((one) => one === value);
              if (next) setPart(next);
            }}
          />
          <PlainButton onClick={() => void savePng()}>
            <IconDownload size={15} aria-hidden="true" />{' '}
            {t('share.png', { width: PNG_SCALE * SHEET_WIDTH })}
          </PlainButton>
          <PlainButton onClick={() => void saveSvg()}>
            <IconDownload size={15} aria-hidden="true" /> {t('share.svg')}
          </PlainButton>
        </div>
      </section>
      <FilmSection part={part} />
      <section className={classes.section} aria-labelledby="share-numbers">
        <h3 id="share-numbers" className={classes.heading}>
          {t('share.numbers')}
        </h3>
        <p className={classes.about}>{t('share.numbersAbout')}</p>
        <div className={classes.row}>
          <PlainButton onClick={saveCsv}>
            <IconDownload size={15} aria-hidden="true" /> {t('share.csv')}
          </PlainButton>
          <PlainButton onClick={saveJson}>
            <IconDownload size={15} aria-hidden="true" /> {t('share.json')}
          </PlainButton>
        </div>
      </section>
      <p className={classes.told} role="status" data-failed={told?.failed}>
        {told?.text}
      </p>
    </>
  );
};
