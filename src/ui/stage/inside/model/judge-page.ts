import type { TFunction } from 'i18next';
import type { Habits, TestJudgement } from '../../../../experiment/network/take-away';
import { modelFiles } from '../../../../export/model/model-files';
import type { Precision } from '../../../../export/model/packed';
import type { ModelError } from '../../../../export/model/sentences';
import { standardisationOf, type TrainedModel } from '../../../../export/model/trained-model';
import { type Result, succeed } from '../../../../formula/result';
import { JUDGE_PLACE, type JudgedModel, type JudgeWords } from '../../../judge/told';
import { escapeXml } from '../../../share/svg/xml';

const BLOCK = 0x8000;

const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += BLOCK)
    text += String.fromCharCode(...bytes.subarray(at, at + BLOCK));
  return btoa(text);
};

/**
 * The page that judges drawn digits by itself: its template with a network in it.
 * @throws where the template is none
 */
export const judgePage = (
  template: string,
  told: {
    readonly t: TFunction;
    readonly trained: TrainedModel;
    readonly precision: Precision;
    readonly measured: TestJudgement;
    readonly habits: Habits;
  },
): Result<string, ModelError> => {
  const { t, trained, precision, measured, habits } = told;
  const files = modelFiles(trained, 'safetensors', precision, 'model');
  if (!files.ok) return files;
  const [file] = files.value;
  if (!file) throw new Error('a model without a file');
  const { name, network, dataset } = trained;
  const model: JudgedModel = {
    name,
    network,
    names: dataset.target.names,
    range: dataset.encoding.kind === 'bytes' ? dataset.encoding.range : 1,
    standardisation: standardisationOf(trained),
    precision,
    weights: base64(file.bytes),
    count: measured.count,
    accuracy: measured.accuracy,
    habits,
    words: t('model.judge', { returnObjects: true }) as unknown as JudgeWords,
  };
  const parts = template.split(JUDGE_PLACE);
  const [before, after] = parts;
  if (parts.length !== 2 || before === undefined || after === undefined)
    throw new Error('this is no template of a page that judges');
  // Nothing in it ends the script that it stands in.
  const json = JSON.stringify(model).replaceAll('<', '\\u003c');
  const title = `<title>${escapeXml(model.words.title)}</title>`;
  const lang = `<html lang="${document.documentElement.lang}">`;
  const named = before
    .replace('<title>Downhill</title>', () => title)
    .replace('<html lang="en">', () => lang);
  return succeed(`${named}${JUDGE_PLACE.replace('null', () => json)}${after}`);
};
