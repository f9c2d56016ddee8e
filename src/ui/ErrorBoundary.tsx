import { Component, type ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { PlainButton } from './controls/PlainButton';
import classes from './ErrorBoundary.module.css';
import { LoadError } from './load-error';

const Failed = ({ error, again }: { readonly error: Error; readonly again: () => void }) => {
  const { t } = useTranslation();
  const missing = error instanceof LoadError;
  const detail = missing ? error.file : error.message;
  return (
    <div role="alert" className={classes.failed}>
      <strong>{t(missing ? 'shell.crash.missing' : 'shell.crash.title')}</strong>
      <p>{t(missing ? 'shell.crash.missingAbout' : 'shell.crash.about')}</p>
      {missing && (
        <p>
          {t('shell.crash.offline')} <a href="#/about">{t('about.link')}</a>
        </p>
      )}
      {detail && <code>{detail}</code>}
      <div className={classes.actions}>
        <PlainButton onClick={again}>{t('shell.crash.again')}</PlainButton>
        <PlainButton onClick={() => location.reload()}>{t('shell.crash.reload')}</PlainButton>
      </div>
    </div>
  );
};

interface Props {
  readonly children: ReactNode;
  /** Instead of the message, where a part is not worth one. */
  readonly instead?: ReactNode;
}

interface State {
  readonly error: Error | undefined;
}

/** Keeps a failure of one part of the page to that part. React offers this to classes only. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    if (this.props.instead !== undefined) return this.props.instead;
    const again = () => {
      if (error instanceof LoadError) error.again();
      this.setState({ error: undefined });
    };
    return <Failed error={error} again={again} />;
  }
}
