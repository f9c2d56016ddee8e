import qrcode from 'qrcode-generator';
import { useTranslation } from '../../i18n';
import classes from './QrCode.module.css';

/** Dark squares on white in both themes, with the quiet zone that scanners need; undefined if the text is too long. */
const qrPath = (text: string): { readonly path: string; readonly size: number } | undefined => {
  try {
    const code = qrcode(0, 'L');
    code.addData(text, 'Byte');
    code.make();
    const size = code.getModuleCount();
    let path = '';
    for (let row = 0; row < size; row += 1) {
      for (let column = 0; column < size; column += 1) {
        if (code.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`;
      }
    }
    return { path, size };
  } catch {
    return undefined;
  }
};

const QUIET = 4;

export const QrCode = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation();
  const code = qrPath(text);
  if (!code) return <p className={classes.tooLong}>{t('share.qrTooLong')}</p>;
  const size = code.size + 2 * QUIET;
  return (
    <svg
      className={classes.code}
      viewBox={`${-QUIET} ${-QUIET} ${size} ${size}`}
      role="img"
      aria-label={t('share.qr')}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={size} height={size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
};
