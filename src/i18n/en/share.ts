/** Messages of the panel that shares. */
export const share = {
  about: 'The link holds everything and opens to the same picture. Nothing is sent anywhere.',
  link: 'Link',
  copy: 'Copy link',
  copied: 'Copied',
  failed: 'The browser refused. Select the link and copy it by hand.',
  qr: 'QR code of the link',
  qrTooLong: 'This experiment is too long for a QR code; use the link.',
} as const;
