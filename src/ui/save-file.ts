/** Gives the visitor a file. @param content a text is JSON */
export const saveFile = (name: string, content: string | Blob): void => {
  const link = document.createElement('a');
  const blob =
    typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
