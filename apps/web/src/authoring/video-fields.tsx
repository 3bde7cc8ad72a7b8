import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { FileView } from '#contracts/catalog';
import { getOwnHosts } from '#operations/catalog';
import { readQuery } from '../api/queries.js';
import { Button } from '../components/button.js';
import { NumberField } from '../forms/text-field.js';
import { CaptionsFields } from './captions-fields.js';
import type { ContentProps } from './lesson-values.js';
import { AddressField } from './external-fields.js';
import { MarkdownField } from '../forms/markdown-field.js';
import { UploadField } from './upload-field.js';
import { useDraftFiles } from './use-draft-files.js';

/** A video: a file of ours or a link to an own host; captions and transcript, so that everybody can follow. */
export function VideoFields(props: ContentProps) {
  const { form } = props;
  const [file, link] = useWatch({ control: form.control, name: ['content.file', 'content.link'] });
  const [byLink, setByLink] = useState(link !== undefined && file === undefined);
  const swap = () => {
    // One of the two: the other one goes.
    form.setValue(byLink ? 'content.link' : 'content.file', undefined as never, { shouldDirty: true });
    setByLink(!byLink);
  };
  return (
    <>
      {byLink ? <VideoLink {...props} /> : <VideoFile {...props} />}
      <Button kind="text" onClick={swap}>
        {byLink ? t`代わりに、動画のファイルを送る` : t`代わりに、自治体のホストにある動画を使う`}
      </Button>
      <NumberField
        form={form}
        name="content.durationSeconds"
        label={t`動画の長さ（秒）`}
        hint={t`ファイルを送ると、自動で入ります。`}
      />
      {!byLink && <CaptionsFields {...props} />}
      <MarkdownField
        form={form}
        name="content.transcript"
        label={t`動画の内容（文字）`}
        hint={t`動画を見られない人や、音を聞けない人のためのものです。読んでも、学び終えられます。`}
        rows={10}
        optional
      />
    </>
  );
}

function VideoLink({ form }: ContentProps) {
  const hosts = useQuery(readQuery(getOwnHosts, {})).data?.hosts ?? [];
  const named = hosts.join(t`、`);
  return (
    <AddressField
      form={form}
      name="content.link"
      label={t`動画のアドレス`}
      hint={
        hosts.length > 0
          ? t`使えるホスト：${named}`
          : t`使えるホストが、まだ決まっていません。自治体の管理者が「講座一覧」で決めます。`
      }
    />
  );
}

function VideoFile({ form, files }: ContentProps) {
  const addressOf = useDraftFiles();
  const file = useWatch({ control: form.control, name: 'content.file' });
  const [kept, setKept] = useState<FileView | null>(null);
  const measure = ({ currentTarget: { duration } }: { currentTarget: HTMLVideoElement }) => {
    // Told of the file chosen now; what is kept already has its length.
    if (kept?.file === file && Number.isFinite(duration))
      form.setValue('content.durationSeconds', Math.max(1, Math.ceil(duration)));
  };
  return (
    <>
      <UploadField
        form={form}
        name="content.file"
        kind="video"
        label={t`動画のファイル`}
        hint={t`MP4かWebM。500MBまで。`}
        known={files}
        onKept={setKept}
      />
      {file && (
        <video
          src={addressOf(file)}
          controls
          playsInline
          preload="metadata"
          className="video video-small"
          aria-label={t`送った動画`}
          onLoadedMetadata={measure}
        />
      )}
    </>
  );
}
