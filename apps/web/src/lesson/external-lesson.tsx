import { t } from '@lingui/core/macro';
import { Markdown } from '../components/markdown.js';
import type { External } from './lesson.js';

/** A lesson at a provider: where it is, and how it comes to be counted here. */
export function ExternalLesson({ content: { url, provider, note } }: { content: External }) {
  return (
    <>
      <p>{t`このレッスンは、「${provider}」のページで学びます。`}</p>
      {note && <Markdown text={note} under={1} />}
      <p className="lesson-file">
        <a href={url} target="_blank" rel="noopener noreferrer" className="button button-outline">
          {t`提供者のページを新しいタブで開く`}
        </a>
        <span className="lesson-file-name">{new URL(url).host}</span>
      </p>
      <h2>{t`学び終えたあと`}</h2>
      <ol className="steps-in-words">
        <li>{t`提供者が、あなたの学習の記録を担当者に届けます。`}</li>
        <li>{t`担当者が、その記録をここに取り込みます。`}</li>
        <li>{t`このレッスンが「終えた」に変わります。数日かかることがあります。`}</li>
      </ol>
    </>
  );
}
