import { t } from '@lingui/core/macro';
import { useRef, useState, type VideoHTMLAttributes } from 'react';
import { Icon } from '../components/icon.js';
import { Markdown } from '../components/markdown.js';
import { Notice } from '../components/notice.js';
import { keepSpeed, keptSpeed, speeds } from './speed.js';
import type { AddressOf, Video } from './lesson.js';

interface Props {
  content: Video;
  addressOf: AddressOf;
  /** Seconds into the video where to begin. */
  startAt?: number;
  /** Whoever wants to know how it is watched. */
  watch?: Pick<
    VideoHTMLAttributes<HTMLVideoElement>,
    'onPlaying' | 'onPause' | 'onWaiting' | 'onTimeUpdate' | 'onEnded'
  >;
}

/** A video with its captions, its speed and its transcript beside it. The transcript is a way of its own to the same end. */
export function VideoLesson({ content, addressOf, startAt = 0, watch }: Props) {
  const { file, link, transcript } = content;
  return (
    <div className={transcript ? 'video-lesson video-lesson-wide' : 'video-lesson'}>
      <div>
        {file && (
          <Player file={addressOf(file)} content={content} addressOf={addressOf} startAt={startAt} watch={watch} />
        )}
        {link && <Elsewhere link={link} />}
        {!file && !link && <p>{t`動画は、まだありません。`}</p>}
      </div>
      {transcript && (
        <section className="transcript" aria-labelledby="transcript">
          <h2 id="transcript">{t`動画の内容（文字）`}</h2>
          <Markdown text={transcript} under={2} />
        </section>
      )}
    </div>
  );
}

interface PlayerProps extends Omit<Props, 'watch'> {
  file: string;
  startAt: number;
  watch: Props['watch'];
}

function Player({ file, content, addressOf, startAt, watch }: PlayerProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const [speed, setSpeed] = useState(keptSpeed);
  const change = (chosen: number) => {
    keepSpeed(chosen);
    setSpeed(chosen);
    if (video.current) video.current.playbackRate = chosen;
  };
  const begin = ({ currentTarget }: { currentTarget: HTMLVideoElement }) => {
    currentTarget.defaultPlaybackRate = currentTarget.playbackRate = speed;
    if (startAt > 0 && startAt < currentTarget.duration - 1) currentTarget.currentTime = startAt;
  };
  return (
    <>
      {failed && (
        <Notice kind="warning" role="status" title={t`この端末では、動画を再生できません`}>
          <p>
            {content.transcript
              ? t`同じ内容が文字であります。読んでも、同じように終えられます。`
              : t`別のパソコンやスマートフォンで開いてください。できないときは、担当者に相談してください。`}
          </p>
        </Notice>
      )}
      <video
        ref={video}
        src={file}
        controls
        playsInline
        preload="metadata"
        className="video"
        {...watch}
        onLoadedMetadata={begin}
        onError={() => setFailed(true)}
      >
        {content.captions.map(({ language, label, file: captions }, place) => (
          <track
            key={language}
            kind="captions"
            src={addressOf(captions)}
            srcLang={language}
            label={label}
            default={place === 0}
          />
        ))}
      </video>
      <p className="video-tools">
        <label>
          {t`再生の速さ`}
          <select value={speed} onChange={({ currentTarget }) => change(Number(currentTarget.value))}>
            {speeds.map((one) => (
              <option key={one} value={one}>
                {t`${one}倍`}
              </option>
            ))}
          </select>
        </label>
        {content.captions.length > 0 && <span>{t`字幕は、動画の右下のメニューで切り替えます。`}</span>}
      </p>
    </>
  );
}

/** A video on a host of the municipality's own: pages of ours show nothing from elsewhere. */
function Elsewhere({ link }: { link: string }) {
  return (
    <p className="lesson-file">
      <a href={link} target="_blank" rel="noopener noreferrer" className="button button-outline">
        <Icon name="next" />
        {t`動画を新しいタブで開く`}
      </a>
      <span className="lesson-file-name">{new URL(link).host}</span>
    </p>
  );
}
