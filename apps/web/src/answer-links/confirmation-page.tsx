import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { inspectConfirmation } from '#operations/outcomes';
import { readQuery } from '../api/queries.js';
import { Notice } from '../components/notice.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { Confirmation } from './confirmation.js';
import { askedOnce, deadLinks, NoLink } from './links.js';
import { useBroughtLink } from './use-brought-link.js';

/** Where a manager confirms, corrects or doubts a use at work: by the mailed link, without an account, in a minute. */
export function ConfirmationPage() {
  const link = useBroughtLink('confirmation');
  return (
    <Page title={t`仕事での活用の確認`} lead={t`サインインは要りません。1分ほどで終わります。`} width="narrow">
      {link === null ? <NoLink /> : <Opened key={link} link={link} />}
    </Page>
  );
}

function Opened({ link }: { link: string }) {
  const query = useQuery({ ...readQuery(inspectConfirmation, { link }), ...askedOnce });
  return (
    <Answer query={query} instead={instead()}>
      {(asked) => <Confirmation link={link} asked={asked} look={() => query.refetch()} />}
    </Answer>
  );
}

const instead = () => ({
  ...deadLinks(t`メールがないときは、報告した人か、自治体の担当者に、もう一度確認を頼むよう伝えてください。`),
  'confirmer-left': (
    <Notice title={t`いまは、あなたが確認する人ではありません`} role="alert">
      <p>{t`このリンクを受け取った人は、いまは報告した人の上司ではありません。することはありません。`}</p>
      <p>{t`自治体の担当者が、別の人に確認を頼みます。`}</p>
    </Notice>
  ),
});
