import { t } from '@lingui/core/macro';
import { Icon } from '../components/icon.js';
import { Markdown } from '../components/markdown.js';
import { size } from './size.js';
import type { AddressOf, FileContent } from './lesson.js';

/** A document to be taken home. The browser saves it as it comes, however large it is. */
export function FileLesson({ content: { file, note }, addressOf }: { content: FileContent; addressOf: AddressOf }) {
  return (
    <>
      {note && <Markdown text={note} under={1} />}
      <p className="lesson-file">
        <a href={addressOf(file)} download={file.name} className="button button-outline">
          <Icon name="file" />
          {t`ファイルを受け取る`}
        </a>
        <span className="lesson-file-name">
          {file.name}
          <span>{t`（${size(file.bytes)}）`}</span>
        </span>
      </p>
    </>
  );
}
