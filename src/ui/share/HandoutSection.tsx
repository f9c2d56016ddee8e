import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { describeDataset } from '../../experiment/network/dataset';
import type { Experiment } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { experimentName } from '../../i18n/experiment-name';
import { linkHash } from '../../state/page/hash';
import { useDocument, useLab } from '../context/use-lab';
import { usePage, useSettings } from '../context/use-page';
import { PlainButton } from '../controls/PlainButton';
import { formatBytes } from '../format';
import { saveFile } from '../save-file';
import { datasetFiles, datasetLength } from './dataset-files';
import { fileName } from './file-name';
import { fetchTemplate } from './filled-template';
import { handoutFile } from './handout-file';
import classes from './SharePanel.module.css';

/** The page that every hand-out of networks is, without their data. */
const NETWORK_PAGE = 1_700_000;

/** The folder of the data set that networks are trained on, where it is one that is loaded. */
const imagesOf = ({ objective }: Experiment): string | undefined => {
  if (objective.kind !== 'network' || typeof objective.dataset !== 'string') return undefined;
  const { source } = describeDataset(objective.dataset);
  return source.kind === 'shards' ? source.folder : undefined;
};

/** About how large a hand-out with these images is, in bytes; nothing before it is known. */
const useSize = (folder: string | undefined): number | undefined => {
  const { labParts } = usePage();
  const [size, setSize] = useState<number>();
  useEffect(() => {
    if (folder === undefined) return undefined;
    let gone = false;
    datasetLength(folder, labParts.base()).then(
      (length) => {
        if (!gone) setSize(NETWORK_PAGE + length);
      },
      () => {
        // Saving it says what is missing.
      },
    );
    return () => {
      gone = true;
    };
  }, [folder, labParts]);
  return size;
};

/** This experiment as one file that needs nothing else. */
export const HandoutSection = () => {
  const { t } = useTranslation();
  const lab = useLab();
  const { labParts } = usePage();
  const language = useSettings((settings) => settings.language);
  const start = useDocument(({ experiment: { objective } }) =>
    objective.kind === 'network' ? objective.start?.file : undefined,
  );
  const images = useDocument(({ experiment }) => imagesOf(experiment));
  const size = useSize(images);
  const [told, setTold] = useState<{ readonly text: string; readonly failed?: boolean }>();
  const ofNetworks = lab.kind === 'network';
  const save = async () => {
    const { experiment } = lab.document.getState();
    const base = labParts.base();
    try {
      const template = await fetchTemplate(
        ofNetworks ? 'handout-networks.html' : 'handout.html',
        base,
      );
      const files =
        images === undefined
          ? undefined
          : await datasetFiles(images, base, (done, of) =>
              setTold({ text: t('share.handoutComing', { done, of }) }),
            );
      const picture = lab.picture();
      // What a hand-out leaves out: space, maps, the formulas, the search for rates, the editor.
      const { relief: _, ...layers } = picture.layers;
      const view = {
        ...picture,
        layers,
        map: undefined,
        inspector: false,
        sweep: false,
        editing: undefined,
      };
      const title = experimentName(t, experiment);
      const { origin, pathname, protocol } = location;
      const home = protocol === 'file:' ? undefined : `${origin}${pathname}`;
      const hash = linkHash(ofNetworks ? 'network' : 'surface', experiment, view, lab.sight);
      const text = handoutFile(template, { hash, language, home }, title, files);
      const blob = new Blob([text], { type: 'text/html' });
      const file = fileName(title, 'html');
      saveFile(file, blob);
      setTold({ text: t('share.saved', { file, size: formatBytes(blob.size) }) });
    } catch (error) {
      console.error(error);
      setTold({ text: t('share.handoutFailed'), failed: true });
    }
  };
  return (
    <section className={classes.section} aria-labelledby="share-handout">
      <h3 id="share-handout" className={classes.heading}>
        {t('share.handout')}
      </h3>
      {start === undefined ? (
        <>
          <p className={classes.about}>
            {t(ofNetworks ? 'share.handoutNetwork' : 'share.handoutAbout')}
          </p>
          {size !== undefined && (
            <p className={classes.about}>{t('share.handoutImages', { size: formatBytes(size) })}</p>
          )}
          <div className={classes.row}>
            <PlainButton onClick={() => void save()}>
              <IconDownload size={15} aria-hidden="true" /> {t('share.handoutSave')}
            </PlainButton>
          </div>
          <p className={classes.told} role="status" data-failed={told?.failed}>
            {told?.text}
          </p>
        </>
      ) : (
        <p className={classes.about}>{t('share.handoutStart', { file: start })}</p>
      )}
    </section>
  );
};
