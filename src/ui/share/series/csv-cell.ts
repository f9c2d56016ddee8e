/** A spreadsheet takes text that begins so for a formula; names come from links, and links from anybody. */
const FORMULA = /^[=+\-@\t\r]/;

/** Text as a field of a CSV file, RFC 4180, that a spreadsheet shows and does not compute. */
export const csvCell = (text: string): string => {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
