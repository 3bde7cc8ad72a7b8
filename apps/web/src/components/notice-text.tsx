import { t } from '@lingui/core/macro';
import { Suspense } from 'react';
import { Loading } from './loading.js';
import { MarkdownLater } from './markdown-later.js';

/** The privacy notice that somebody is asked to consent to. It is open from the start: nobody consents to what is folded. */
export function NoticeText({ text }: { text: string }) {
  return (
    <div role="group" aria-label={t`個人情報の取扱いについての説明`} tabIndex={0} className="notice-text-frame">
      <Suspense fallback={<Loading />}>
        <MarkdownLater text={text} />
      </Suspense>
    </div>
  );
}
