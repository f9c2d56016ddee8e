import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from '../../i18n';
import { IconButton } from '../controls/IconButton';
import { PlainButton } from '../controls/PlainButton';
import { QrCode } from './QrCode';
import classes from './RoomCode.module.css';

interface Props {
  readonly link: string;
  readonly title: string;
}

/** A button that shows the link's code over all of the page, to be read from the last row. */
export const RoomCode = ({ link, title }: Props) => {
  const { t } = useTranslation();
  const id = useId();
  const close = () => document.getElementById(id)?.hidePopover();
  return (
    <>
      <PlainButton onClick={() => document.getElementById(id)?.showPopover()}>
        {t('share.qrLarge')}
      </PlainButton>
      <div id={id} popover="auto" role="dialog" aria-label={t('share.qr')} className={classes.room}>
        <IconButton className={classes.close} label={t('share.close')} onClick={close}>
          <IconX size={22} aria-hidden="true" />
        </IconButton>
        <p className={classes.title}>{title}</p>
        <QrCode text={link} large />
        <p className={classes.place}>{link.split('#')[0]}</p>
      </div>
    </>
  );
};
