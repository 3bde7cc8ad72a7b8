import { ExternalLesson } from './external-lesson.js';
import { FileLesson } from './file-lesson.js';
import type { AddressOf } from './lesson.js';
import { PlainLesson } from './plain-lesson.js';
import { QuizLesson } from './quiz-lesson.js';
import { TextLesson } from './text-lesson.js';
import { VideoLesson } from './video-lesson.js';
import type { ShownContent } from '#contracts/catalog';

/** A lesson as learners see it, with nothing around it: nothing is recorded and no quiz is graded. */
export function ShownLesson({ content, addressOf }: { content: ShownContent; addressOf: AddressOf }) {
  switch (content.kind) {
    case 'video':
      return <VideoLesson content={content} addressOf={addressOf} />;
    case 'text':
      return <TextLesson content={content} />;
    case 'file':
      return <FileLesson content={content} addressOf={addressOf} />;
    case 'quiz':
      return <QuizLesson content={content} attemptsLeft={content.attemptsAllowed} />;
    case 'external':
      return <ExternalLesson content={content} />;
    case 'plain':
      return <PlainLesson />;
  }
}
