import '../../i18n/later';
import type { FormulaError } from '../../formula/error';
import { useTranslation } from '../../i18n';
import { CodeEditor } from './code/CodeEditor';
import { namesInScope } from './code/names-in-scope';
import { describeName } from './describe-name';

export interface FormulaCodeProps {
  readonly label: string;
  readonly value: string;
  readonly draft?: string | undefined;
  /** What the formula may read, beside constants and functions. */
  readonly given: ReadonlySet<string>;
  readonly check: (text: string) => FormulaError | undefined;
  readonly onValid: (text: string) => void;
  readonly autoFocus: boolean;
}

/** One formula on one (wrapping) line, in the same editor as update rules. */
export const FormulaCode = (props: FormulaCodeProps) => {
  const { t } = useTranslation();
  return (
    <CodeEditor
      {...props}
      singleLine
      names={(text, position) => namesInScope(text, position, props.given, [])}
      describe={(name) => describeName(t, name)}
    />
  );
};
