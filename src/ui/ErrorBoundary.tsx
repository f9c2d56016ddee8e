import { Component, type ReactNode } from 'react';
import { useTranslation } from '../i18n';
import classes from './ErrorBoundary.module.css';

const Failed = ({ error, again }: { readonly error: Error; readonly again: () => void }) => {
  const { t } = useTranslation();
  return (
    <div role="alert" className={classes.failed}>
      <strong>{t('shell.crash.title')}</strong>
      <p>{t('shell.crash.about')}</p>
      <code>{error.message}</code>
      <div className={classes.actions}>
        <button type="button" onClick={again}>
          {t('shell.crash.again')}
        </button>
        <button type="button" onClick={() => location.reload()}>
          {t('shell.crash.reload')}
        </button>
      </div>
    </div>
  );
};

interface State {
  readonly error: Error | undefined;
}

/** Keeps a failure of one part of the page to that part. React offers this to classes only. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Failed error={error} again={() => this.setState({ error: undefined })} />;
  }
}
