import { t } from '@lingui/core/macro';
import { useNavigate } from 'react-router';
import type { CourseId } from '#contracts';
import { draftAddress } from '../courses/courses.js';
import { ButtonLink } from '../components/button.js';
import { Form } from '../forms/form.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { ContentFields } from './content-fields.js';
import type { KeptWriting } from './kept-writing.js';
import { lessonDifferences } from './lesson-differences.js';
import { LessonSchema, type LessonInput, type LessonValues, type ReadLesson } from './lesson-values.js';
import type { Part } from './part-saver.js';
import { Saving } from './saving.js';
import { useWriting } from './use-writing.js';

interface Props {
  course: CourseId;
  /** Its key. */
  lesson: string;
  /** What a new one begins with. */
  begun: Partial<LessonInput>;
  read: ReadLesson;
  part: Part<LessonValues>;
  kept: KeptWriting<LessonValues>;
  onReload: () => void;
}

/** Title, time and content of a lesson. It is saved as it is written; the button leads back. */
export function LessonForm({ course, lesson, begun, read, part, kept, onReload }: Props) {
  const navigate = useNavigate();
  const { writing, begun: written } = useWriting(part, read, kept);
  const form = useForm<LessonInput, LessonValues, void>({
    schema: LessonSchema,
    defaults: (written ?? begun) as LessonInput,
    send: (values) => writing.save(values),
    refusals: {
      'host-not-own': 'content.link',
      'video-source': 'content.file',
      'unknown-course-file': 'content.file',
      'wrong-file-kind': 'content.file',
    },
    onDone: () => navigate(draftAddress(course)),
  });
  const isSaved = read.values !== null || (writing.state.is === 'saved' && writing.state.at !== null);
  return (
    <Form
      form={form}
      submit={t`保存して戻る`}
      actions={
        isSaved && (
          <ButtonLink to={`${draftAddress(course)}/preview?lesson=${lesson}`}>{t`受講者の見え方を確かめる`}</ButtonLink>
        )
      }
    >
      <Saving form={form} schema={LessonSchema} writing={writing} differences={lessonDifferences} onReload={onReload} />
      <TextField form={form} name="title" label={t`レッスンの名前`} maxLength={200} />
      <NumberField
        form={form}
        name="minutes"
        label={t`標準学習時間（分）`}
        hint={t`ふつうの人が学び終えるまでの時間です。報告書の学習時間のもとになります。`}
      />
      <ContentFields form={form} files={read.files} lesson={lesson} />
    </Form>
  );
}
