import { t } from '@lingui/core/macro';
import { lazy, Suspense } from 'react';
import { Loading } from './loading.js';

/** Only where a text was written. */
const Markdown = lazy(async () => ({ default: (await import('./markdown.js')).Markdown }));

/** The privacy notice that somebody is asked to consent to. It is open from the start: nobody consents to what is folded. */
export function NoticeText({ text }: { text: string }) {
  return (
    <div role="group" aria-label={t`個人情報の取扱いについての説明`} tabIndex={0} className="notice-text-frame">
      <Suspense fallback={<Loading />}>
        <Markdown text={text} />
      </Suspense>
    </div>
  );
}
