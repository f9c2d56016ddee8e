import qrcode from 'qrcode-generator';

/** The dark squares of a text's QR code; undefined if the text is too long for one. */
export const qrPath = (
  text: string,
): { readonly path: string; readonly size: number } | undefined => {
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
