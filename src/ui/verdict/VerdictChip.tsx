import { useTranslation } from '../../i18n';
import { useVerdictWord } from './use-verdict';
import classes from './VerdictChip.module.css';
import { VerdictIcon } from './VerdictIcon';
import { toneOf } from './word';

/** What the run is doing at the step that is told of, in a word; what the word means, for whoever hovers. */
export const VerdictChip = ({ run }: { readonly run: number }) => {
  const { t } = useTranslation();
  const word = useVerdictWord(run);
  if (word === undefined) return null;
  const tone = toneOf(word);
  return (
    <span
      className={classes.chip}
      data-testid={`verdict-${run}`}
      data-verdict={word}
      data-tone={tone}
      title={t(`shell.verdictAbout.${word}`)}
    >
      {tone !== 'plain' && <VerdictIcon word={word} size={12} />}
      {t(`shell.verdict.${word}`)}
    </span>
  );
};
