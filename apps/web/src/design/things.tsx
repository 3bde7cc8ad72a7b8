import { t } from '@lingui/core/macro';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { ButtonLink } from '../components/button.js';
import { Card, CardGrid } from '../components/card.js';
import { Facts } from '../components/facts.js';
import { Tag } from '../components/tag.js';
import { period } from '../texts/dates.js';
import { Specimen } from './specimen.js';

export function Things() {
  return (
    <>
      <Specimen title={t`カード`}>
        <CardGrid>
          <Card title={t`はじめての自治体DX`} to="/design" tags={<Tag kind="warning">{t`残り3日`}</Tag>}>
            <p>{t`カードのどこを押しても開きます。`}</p>
          </Card>
          <Card title={t`業務フローの見える化と改善`} actions={<ButtonLink to="/design">{t`続きから`}</ButtonLink>}>
            <p>{t`できることがいくつかあるときは、ボタンを並べます。`}</p>
          </Card>
        </CardGrid>
      </Specimen>
      <Specimen title={t`要点`}>
        <Facts
          facts={[
            [t`年度`, t`令和8年度（2026）`],
            [t`期間`, period('2026-05-15', '2027-02-15')],
          ]}
        />
      </Specimen>
      <Specimen title={t`パンくず`}>
        <Breadcrumbs
          trail={[
            { to: '/', label: t`最初のページ` },
            { to: '/design', label: t`部品の一覧` },
          ]}
        />
      </Specimen>
    </>
  );
}
