import type { TFunction } from 'i18next';
import type { Habits, TestJudgement } from '../../../../experiment/network/take-away';
import { modelFiles } from '../../../../export/model/model-files';
import type { Precision } from '../../../../export/model/packed';
import type { ModelError } from '../../../../export/model/sentences';
import { standardisationOf, type TrainedModel } from '../../../../export/model/trained-model';
import { type Result, succeed } from '../../../../formula/result';
import { JUDGE_PLACE, type JudgedModel, type JudgeWords } from '../../../judge/told';
import { filledTemplate } from '../../../share/filled-template';
import { toBase64 } from '../../../share/to-base64';

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
    weights: toBase64(file.bytes),
    count: measured.count,
    accuracy: measured.accuracy,
    habits,
    words: t('model.judge', { returnObjects: true }) as unknown as JudgeWords,
  };
  const { lang } = document.documentElement;
  const { title } = model.words;
  return succeed(filledTemplate(template, JUDGE_PLACE, model, { lang, title }));
};
