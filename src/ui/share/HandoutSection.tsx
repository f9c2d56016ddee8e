import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../i18n';
import { experimentName } from '../../i18n/experiment-name';
import { linkHash } from '../../state/page/hash';
import { useLab } from '../context/use-lab';
import { usePage, useSettings } from '../context/use-page';
import { PlainButton } from '../controls/PlainButton';
import { formatBytes } from '../format';
import { saveFile } from '../save-file';
import { fileName } from './file-name';
import { fetchTemplate } from './filled-template';
import { handoutFile } from './handout-file';
import classes from './SharePanel.module.css';

/** This experiment as one file that needs nothing else. */
export const HandoutSection = () => {
  const { t } = useTranslation();
  const lab = useLab();
  const { labParts } = usePage();
  const language = useSettings((settings) => settings.language);
  const [told, setTold] = useState<{ readonly text: string; readonly failed?: boolean }>();
  const save = async () => {
    try {
      const template = await fetchTemplate('handout.html', labParts.base());
      const { experiment } = lab.document.getState();
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
      const hash = linkHash('surface', experiment, view, lab.sight);
      const text = handoutFile(template, { hash, language, home }, title);
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
      {lab.kind === 'network' ? (
        <p className={classes.about}>{t('share.handoutNetwork')}</p>
      ) : (
        <>
          <p className={classes.about}>{t('share.handoutAbout')}</p>
          <div className={classes.row}>
            <PlainButton onClick={() => void save()}>
              <IconDownload size={15} aria-hidden="true" /> {t('share.handoutSave')}
            </PlainButton>
          </div>
          <p className={classes.told} role="status" data-failed={told?.failed}>
            {told?.text}
          </p>
        </>
      )}
    </section>
  );
};
