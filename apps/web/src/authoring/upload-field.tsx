import { t } from '@lingui/core/macro';
import { useRef, useState } from 'react';
import { useController, type FieldPath, type FieldValues } from 'react-hook-form';
import { courseFileLimits, type FileKind, type FileView } from '#contracts/catalog';
import { asFailure } from '../api/problem.js';
import { upload, UploadCancelled } from '../api/upload.js';
import { Button } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { Progress } from '../components/progress.js';
import { FieldFrame } from '../forms/field-frame.js';
import { described, useField } from '../forms/use-field.js';
import type { FormOf } from '../forms/use-form.js';
import { size } from '../lesson/size.js';

/** Which files are offered; what a file is the platform tells by its first bytes. */
const accept: Record<FileKind, string> = {
  video: '.mp4,.webm,video/mp4,video/webm',
  captions: '.vtt,text/vtt',
  attachment: '.pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.gif,.webp,.txt,.csv,.md',
};

interface Props<Values extends FieldValues> {
  form: FormOf<Values>;
  name: FieldPath<Values>;
  kind: FileKind;
  label: string;
  hint: string;
  optional?: boolean;
  /** Files by whose ids one may be named already. */
  known: readonly FileView[];
  onKept?: (file: FileView) => void;
}

/** A file of the course: sent as soon as it is chosen, kept under its id. */
export function UploadField<Values extends FieldValues>(props: Props<Values>) {
  const { form, name, kind, label, hint, optional, onKept } = props;
  const { id, mistake } = useField({ form, name, label, optional }, 'file');
  const { field } = useController({ control: form.control, name });
  const [kept, setKept] = useState<FileView | null>(null);
  const uploading = useUpload(kind, (file) => {
    setKept(file);
    field.onChange(file.file);
    onKept?.(file);
  });
  const { share, failure } = uploading;
  const shown = [kept, ...props.known].find((file) => file?.file === field.value);
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} mistake={mistake}>
      {shown && (
        <p className="upload-kept">
          {shown.name}
          <span>{t`（${size(shown.bytes)}）`}</span>
        </p>
      )}
      <input
        {...described(id, hint, mistake)}
        id={id}
        type="file"
        accept={accept[kind]}
        ref={field.ref}
        onBlur={field.onBlur}
        disabled={share !== null}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) void uploading.send(chosen);
          currentTarget.value = '';
        }}
        className="file"
      />
      {share !== null && (
        <div className="upload">
          <Progress label={t`送っています`} value={share} max={1} text={percent(share)} />
          <Button onClick={uploading.cancel}>{t`送るのをやめる`}</Button>
        </div>
      )}
      {failure && (
        <Notice kind="error" role="alert">
          <p>{failure}</p>
        </Notice>
      )}
    </FieldFrame>
  );
}

const percent = (share: number): string => `${Math.floor(share * 100)}%`;

/** One file on its way at a time. */
function useUpload(kind: FileKind, onKept: (file: FileView) => void) {
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState('');
  const underWay = useRef<AbortController | null>(null);
  const send = async (file: File) => {
    const most = size(courseFileLimits[kind]);
    const own = size(file.size);
    if (file.size > courseFileLimits[kind])
      return setFailure(t`このファイルは${own}です。${most}までのファイルを選んでください。`);
    const stop = new AbortController();
    underWay.current = stop;
    setFailure('');
    setShare(0);
    try {
      onKept(await upload<FileView>('/course-files', file, { kind }, { onProgress: setShare, signal: stop.signal }));
    } catch (error) {
      if (!(error instanceof UploadCancelled)) setFailure(asFailure(error).sentence);
    } finally {
      setShare(null);
    }
  };
  return { share, failure, send, cancel: () => underWay.current?.abort() };
}
