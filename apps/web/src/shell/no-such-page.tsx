import { t } from '@lingui/core/macro';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { Page } from './page.js';

export function NoSuchPage() {
  return (
    <Page
      title={t`ページがありません`}
      lead={t`このアドレスのページはありません。アドレスを確かめてください。`}
      width="narrow"
    >
      <ButtonRow>
        <ButtonLink to="/">{t`最初のページへ戻る`}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}
