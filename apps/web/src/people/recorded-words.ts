import { t } from '@lingui/core/macro';

/** What recording did, in a sentence. */
export const recordedWords = (outcome: 'created' | 'updated' | 'unchanged'): string =>
  ({
    created: t`記録しました。まもなく成果の報告に入ります。`,
    updated: t`前の記録を、新しい内容に変えました。`,
    unchanged: t`同じ内容が、すでに記録されています。`,
  })[outcome];
