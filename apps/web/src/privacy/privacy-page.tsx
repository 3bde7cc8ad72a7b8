import { t } from '@lingui/core/macro';
import { Card, CardGrid } from '../components/card.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Page } from '../shell/page.js';
import { FindPerson } from './find-person.js';
import { handlesRequests } from './handles.js';
import { OpenRequests } from './open-requests.js';

/** The desk for requests of people about their data, what is under way, and what is due. */
export function PrivacyPage() {
  const { desk } = useMe();
  return (
    <Page
      title={t`個人情報`}
      lead={t`本人からの請求（開示、訂正、利用停止、消去）を受け付け、保存年限を管理します。`}
      demo={isDemo(desk?.municipality)}
    >
      {handlesRequests(desk) && <FindPerson />}
      <OpenRequests />
      <section className="section" aria-labelledby="duties">
        <h2 id="duties">{t`自治体がすること`}</h2>
        <CardGrid>
          <Card title={t`保存年限が過ぎた事業`} to="/privacy/retention">
            <p>{t`何が消えるかを確かめてから、個人の記録を消去します。`}</p>
          </Card>
          <Card title={t`個人情報ファイル簿`} to="/privacy/register">
            <p>{t`公表するための一覧です。CSVと印刷ができます。`}</p>
          </Card>
        </CardGrid>
      </section>
    </Page>
  );
}
