import { useMemo, useState } from 'react';
import type { RunModel } from '../../../../experiment/network/take-away';
import {
  type ModelFormat,
  modelFiles,
  modelFormats,
  unfit,
} from '../../../../export/model/model-files';
import { type Precision, precisions } from '../../../../export/model/packed';
import type { TrainedModel } from '../../../../export/model/trained-model';
import { useTranslation } from '../../../../i18n';
import { problemText } from '../../../../i18n/said-text';
import { usePage } from '../../../context/use-page';
import { PlainButton } from '../../../controls/PlainButton';
import {
  formatBytes,
  formatInteger,
  formatNumber,
  formatPercent,
  formatSeconds,
} from '../../../format';
import { saveFile } from '../../../save-file';
import { fileName, fileStem } from '../../../share/file-name';
import { fetchTemplate } from '../../../share/filled-template';
import frame from '../inside.module.css';
import { judgePage } from './judge-page';
import classes from './Model.module.css';

interface Props {
  readonly trained: TrainedModel;
  readonly shown: RunModel<Precision>;
  readonly state: 'later' | 'measuring' | 'done';
  /** Of file names. */
  readonly stem: string;
  /** Test examples. */
  readonly count: number;
}

const LABELS = {
  safetensors: 'model.safetensors',
  onnx: 'model.onnx',
  'layers-model': 'model.layersModel',
} as const satisfies Readonly<Record<ModelFormat, string>>;

/** Microseconds where they are few. */
const formatLatency = (ms: number): string =>
  ms < 1 ? `${Math.round(1000 * ms)} µs` : formatSeconds(ms / 1000);

/** Read aloud, a button says of which precision its file is. */
const FileWords = ({
  format,
  precision,
}: {
  readonly format: string;
  readonly precision: string;
}) => {
  const { t } = useTranslation();
  return (
    <>
      <span aria-hidden="true">{format}</span>
      <span className="visually-hidden">{t('model.fileOf', { format, precision })}</span>
    </>
  );
};

/** Size, accuracy, loss and time of each precision, with the files of each. */
export const PrecisionTable = ({ trained, shown, state, stem, count }: Props) => {
  const { t } = useTranslation();
  const { labParts } = usePage();
  const [told, setTold] = useState<{ readonly text: string; readonly failed?: boolean }>();
  const { dataset, name, network, preprocess } = trained;
  // Whatever the parameters are: they come anew with every part of an answer.
  const packed = useMemo(() => {
    const theta = new Float32Array(network.size);
    return precisions.map((precision) => {
      const blank = { name, network, theta, dataset, preprocess };
      const files = modelFiles(blank, 'safetensors', precision, 'model');
      return files.ok ? (files.value[0]?.bytes.length ?? Number.NaN) : Number.NaN;
    });
  }, [name, network, dataset, preprocess]);
  const sizes = useMemo(
    () =>
      precisions.map((one, k) => (unfit(trained, one) ? Number.NaN : (packed[k] ?? Number.NaN))),
    [trained, packed],
  );
  const measuredAt = (precision: Precision) =>
    shown.precisions.find((one) => one.precision === precision);
  const save = (format: ModelFormat, precision: Precision) => {
    const files = modelFiles(trained, format, precision, fileStem(stem));
    if (!files.ok) {
      setTold({ text: problemText(t, files.error), failed: true });
      return;
    }
    for (const { name, bytes } of files.value) saveFile(name, new Blob([bytes]));
    const told = files.value.map(({ name, bytes }) => `${name} (${formatBytes(bytes.length)})`);
    setTold({ text: t('model.saved', { files: told.join(', ') }) });
  };
  const savePage = async (precision: Precision) => {
    const measured = measuredAt(precision);
    if (!measured || !shown.habits) return;
    try {
      const template = await fetchTemplate('judge.html', labParts.base());
      const made = judgePage(template, {
        t,
        trained,
        precision,
        measured,
        habits: shown.habits,
      });
      if (!made.ok) {
        setTold({ text: problemText(t, made.error), failed: true });
        return;
      }
      const blob = new Blob([made.value], { type: 'text/html' });
      const file = fileName(`${stem}-${precision}`, 'html');
      saveFile(file, blob);
      setTold({ text: t('model.saved', { files: `${file} (${formatBytes(blob.size)})` }) });
    } catch (error) {
      console.error(error);
      setTold({ text: t('model.pageFailed'), failed: true });
    }
  };
  const classifies = dataset.target.kind === 'classes';
  const [whole = Number.NaN] = sizes;
  return (
    <section className={classes.section} aria-label={t('model.table')}>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('model.precision')}</th>
              <th scope="col">{t('model.size')}</th>
              {classifies && <th scope="col">{t('model.accuracy')}</th>}
              <th scope="col">{t('model.loss')}</th>
              <th scope="col" title={t('model.latencyLong')}>
                {t('model.latency')}
              </th>
            </tr>
          </thead>
          <tbody>
            {precisions.map((precision, k) => {
              const size = sizes[k] ?? Number.NaN;
              const measured = measuredAt(precision);
              return (
                <tr key={precision}>
                  <th scope="row" title={t(`model.precisionLong.${precision}`)}>
                    {precision}
                  </th>
                  <td title={t('model.share', { share: formatPercent(size / whole) })}>
                    {formatBytes(size)}
                  </td>
                  {classifies && <td>{measured ? formatPercent(measured.accuracy, 2) : '–'}</td>}
                  <td>{measured ? formatNumber(measured.loss) : '–'}</td>
                  <td>{measured ? formatLatency(measured.latencyMs) : '–'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <ul className={classes.downloads} aria-label={t('model.files')}>
        {precisions.map((precision) => (
          <li key={precision} className={classes.files}>
            <span>{precision}</span>
            {modelFormats.map((format) => (
              <PlainButton key={format} onClick={() => save(format, precision)}>
                <FileWords format={t(LABELS[format])} precision={precision} />
              </PlainButton>
            ))}
            {dataset.picture !== undefined && shown.habits && measuredAt(precision) && (
              <PlainButton onClick={() => void savePage(precision)}>
                <FileWords format={t('model.page')} precision={precision} />
              </PlainButton>
            )}
          </li>
        ))}
      </ul>
      <p className={classes.told} role="status" data-failed={told?.failed}>
        {told?.text ?? (state === 'done' ? '' : t(`model.${state}`, { n: formatInteger(count) }))}
      </p>
      <p className={frame.about}>{t('model.formats')}</p>
    </section>
  );
};
