import { useTranslation } from '../../i18n';
import { useVerdictWord } from './use-verdict';
import { VerdictIcon } from './VerdictIcon';
import classes from './VerdictMark.module.css';
import { toneOf } from './word';

/** What a run is doing at the step that is told of, as a mark that leaves room for the numbers; in words for whoever hovers or listens. */
export const VerdictMark = ({ run }: { readonly run: number }) => {
  const { t } = useTranslation();
  const word = useVerdictWord(run);
  if (word === undefined) return '–';
  const words = t(`shell.verdict.${word}`);
  return (
    <span
      className={classes.mark}
      data-testid={`mark-${run}`}
      data-verdict={word}
      data-tone={toneOf(word)}
      title={`${words}. ${t(`shell.verdictAbout.${word}`)}`}
    >
      <VerdictIcon word={word} size={15} />
      <span className="visually-hidden">{words}</span>
    </span>
  );
};
