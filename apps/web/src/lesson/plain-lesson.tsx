import { t } from '@lingui/core/macro';

/** A lesson without content here: a meeting, a course whose records come from elsewhere. */
export function PlainLesson() {
  return (
    <>
      <p>{t`このレッスンは、研修の会場などで学びます。ここで見るものはありません。`}</p>
      <p>{t`学び終えると、担当者が記録します。記録されると「終えた」に変わります。`}</p>
    </>
  );
}
