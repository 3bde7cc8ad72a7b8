import { t } from '@lingui/core/macro';
import { Component, type ReactNode } from 'react';
import { Button, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { Page } from './page.js';

/** Catches a page whose code did not come or that broke; the frame around it stays. `at`: another page, another try. */
export class BrokenPage extends Component<{ at: string; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate({ at }: { at: string }) {
    if (this.state.broken && at !== this.props.at) this.setState({ broken: false });
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Page title={t`表示できませんでした`}>
        <Notice kind="warning" role="alert">
          <p>{t`ページを読み込めませんでした。ネットワークの接続を確かめてから、読み込み直してください。`}</p>
          <ButtonRow>
            <Button kind="main" onClick={() => window.location.reload()}>
              {t`読み込み直す`}
            </Button>
          </ButtonRow>
        </Notice>
      </Page>
    );
  }
}
