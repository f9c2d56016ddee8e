import type { RuleProgram } from '../../formula/program';
import { useTranslation } from '../../i18n';
import { stateNames } from './program-tex';

const list = (names: readonly string[]) => ({ count: names.length, names: names.join(', ') });

/** What the rule remembers from one step to the next, in numbers. */
export const MemoryFacts = ({ program }: { readonly program: RuleProgram }) => {
  const { t } = useTranslation();
  const { element, line, square, layer, whole } = stateNames(program);
  const parts = [
    element.length > 0 && t('formulas.memoryElement', list(element)),
    line.length > 0 && t('formulas.memoryLine', list(line)),
    square.length > 0 && t('formulas.memorySquare', list(square)),
    layer.length > 0 && t('formulas.memoryLayer', list(layer)),
    whole.length > 0 && t('formulas.memoryWhole', list(whole)),
  ].filter((part) => part !== false);
  return <p>{parts.length > 0 ? parts.join('; ') : t('formulas.memoryNone')}</p>;
};
