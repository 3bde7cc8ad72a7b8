import { t } from '@lingui/core/macro';
import { useId, useState } from 'react';
import { useController, type FieldPath, type FieldPathValue, type FieldValues } from 'react-hook-form';
import { courseFileLimits } from '#contracts/catalog';
import type { PracticeAttachment } from '#contracts/exchange';
import { asFailure } from '../api/problem.js';
import { upload } from '../api/upload.js';
import { Button } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { Progress } from '../components/progress.js';
import { FieldGroup } from '../forms/field-frame.js';
import type { FormOf } from '../forms/use-form.js';
import { size } from '../lesson/size.js';

const most = courseFileLimits.attachment;
const ACCEPTED = '.pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.gif,.webp,.txt,.csv,.md';
const MOST = 10;

type WithAttachments = FieldValues & { attachments?: string[] | undefined };

/** Documents to share: sent as soon as one is chosen, kept with the draft when it is saved. */
export function AttachmentsField<Values extends WithAttachments>({
  form,
  known: before,
}: {
  form: FormOf<Values>;
  known: readonly PracticeAttachment[];
}) {
  const id = useId();
  const name = 'attachments' as FieldPath<Values>;
  const { field } = useController({ control: form.control, name });
  const chosen = field.value as readonly string[];
  const [known, setKnown] = useState(before);
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState('');
  const set = (ids: readonly string[]) =>
    field.onChange([...new Set(ids)] as FieldPathValue<Values, FieldPath<Values>>);
  const send = async (file: File) => {
    const limit = size(most);
    if (file.size > most) return setFailure(t`資料は${limit}までです。小さくしてから選んでください。`);
    setFailure('');
    setShare(0);
    const { signal } = new AbortController();
    try {
      const kept = await upload<PracticeAttachment>(
        '/practice-attachments',
        file,
        {},
        { onProgress: setShare, signal },
      );
      setKnown([...known, kept]);
      set([...chosen, kept.attachment]);
    } catch (error) {
      setFailure(asFailure(error).sentence);
    } finally {
      setShare(null);
    }
  };
  return (
    <FieldGroup
      id={`${form.id}attachments`}
      label={t`資料`}
      hint={t`要綱、募集の案内、説明のスライドなどを10個まで付けられます。個人が分かる資料は付けないでください。`}
      optional
      mistake={undefined}
    >
      <ul className="list">
        {chosen.map((one) => {
          const { name: called = '', bytes = 0 } = known.find(({ attachment }) => attachment === one) ?? {};
          const large = size(bytes);
          return (
            <li key={one}>
              {t`${called}（${large}）`}
              <Button
                kind="text"
                aria-label={t`${called}を外す`}
                onClick={() => set(chosen.filter((each) => each !== one))}
              >{t`外す`}</Button>
            </li>
          );
        })}
      </ul>
      {chosen.length < MOST && (
        <div className="field">
          <label htmlFor={id}>{t`付ける資料`}</label>
          <input
            id={id}
            type="file"
            accept={ACCEPTED}
            disabled={share !== null}
            className="file"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void send(file);
              currentTarget.value = '';
            }}
          />
        </div>
      )}
      {share !== null && (
        <Progress label={t`送っています`} value={share} max={1} text={`${Math.floor(share * 100)}%`} />
      )}
      {failure && (
        <Notice kind="error" role="alert">
          <p>{failure}</p>
        </Notice>
      )}
    </FieldGroup>
  );
}
