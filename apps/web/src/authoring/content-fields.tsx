import { t } from '@lingui/core/macro';
import { lazy, Suspense } from 'react';
import { useWatch } from 'react-hook-form';
import { Loading } from '../components/loading.js';
import { ExternalFields } from './external-fields.js';
import { FileFields } from './file-fields.js';
import type { ContentProps } from './lesson-values.js';
import { MarkdownField } from '../forms/markdown-field.js';
import { VideoFields } from './video-fields.js';

/** The largest of them, and only where one writes a quiz. */
const QuizFields = lazy(async () => ({ default: (await import('./quiz-fields.js')).QuizFields }));

/** What a lesson teaches, by its kind. */
export function ContentFields(props: ContentProps) {
  const { form, lesson } = props;
  switch (useWatch({ control: form.control, name: 'content.kind' })) {
    case 'text':
      return <MarkdownField form={form} name="content.markdown" label={t`本文`} rows={16} />;
    case 'video':
      return <VideoFields {...props} />;
    case 'file':
      return <FileFields {...props} />;
    case 'quiz':
      return (
        <Suspense fallback={<Loading />}>
          <QuizFields form={form} />
        </Suspense>
      );
    case 'external':
      return <ExternalFields form={form} lesson={lesson} />;
    default:
      return <Plain lesson={lesson} />;
  }
}

function Plain({ lesson }: { lesson: string }) {
  return (
    <p className="field">
      {t`集まって学ぶレッスンです。ここで見るものはありません。終えた人は、担当者が「取り込み」の「外部講座の修了記録」で登録します。ファイルには、講座の記号と、レッスンの記号「${lesson}」を書きます。`}
    </p>
  );
}
