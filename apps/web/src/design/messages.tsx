import { t } from '@lingui/core/macro';
import { Notice } from '../components/notice.js';
import { Tag } from '../components/tag.js';
import { Specimen } from './specimen.js';

export function Messages() {
  return (
    <>
      <Specimen title={t`お知らせ`}>
        <Notice title={t`知っておくこと`}>
          <p>{t`読み進める前に知っておくとよいことです。`}</p>
        </Notice>
        <Notice kind="done" title={t`できました`}>
          <p>{t`したことが受け付けられました。`}</p>
        </Notice>
        <Notice kind="warning" title={t`気をつけること`}>
          <p>{t`このままだと困ることが起きます。`}</p>
        </Notice>
        <Notice kind="error" title={t`できませんでした`}>
          <p>{t`何が起きたかと、次にすることを書きます。`}</p>
        </Notice>
      </Specimen>
      <Specimen title={t`札`}>
        <p>
          <Tag>{t`庁内限り`}</Tag>
          <Tag kind="info">{t`速報`}</Tag>
          <Tag kind="done">{t`修了`}</Tag>
          <Tag kind="warning">{t`残り3日`}</Tag>
          <Tag kind="error">{t`期限切れ`}</Tag>
        </p>
      </Specimen>
    </>
  );
}
