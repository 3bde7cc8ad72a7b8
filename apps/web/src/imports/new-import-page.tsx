import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Steps } from '../components/steps.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Page } from '../shell/page.js';
import { CheckFile } from './check-file.js';
import { ChooseFile, type Read } from './choose-file.js';
import { fileKinds } from './imports.js';

/** A file is chosen, read, tried out and only then imported. The file stays in this page until then. */
export function NewImportPage() {
  const { desk } = useMe();
  const [search] = useSearchParams();
  const [read, setRead] = useState<Read | null>(null);
  // Another file is most often one for the same programme.
  const [before, setBefore] = useState<Read['chosen'] | null>(null);
  const kind = before?.kind ?? fileKinds.find((one) => one === search.get('kind')) ?? 'staff';
  const programme = before ? (before.programme ?? null) : search.get('programme');
  const provider = before ? (before.provider ?? null) : search.get('provider');
  const [first, second, third] = [t`ファイルを選ぶ`, t`内容を確かめる`, t`取り込む`];
  return (
    <Page
      title={read ? second : t`ファイルの取り込み`}
      lead={
        read
          ? t`まだ何も変わっていません。下の「取り込む」を押すまで、登録や変更はしません。`
          : t`名簿や記録のファイルを、内容を確かめてから取り込みます。`
      }
      trail={[{ to: '/imports', label: t`取り込み` }]}
      demo={isDemo(desk?.municipality)}
    >
      <Steps label={t`取り込みの手順`} steps={[first, second, third]} current={read ? 1 : 0} />
      {read ? (
        <CheckFile
          read={read}
          onAnother={() => {
            setBefore(read.chosen);
            setRead(null);
          }}
        />
      ) : (
        <ChooseFile kind={kind} programme={programme} provider={provider} onRead={setRead} />
      )}
    </Page>
  );
}
