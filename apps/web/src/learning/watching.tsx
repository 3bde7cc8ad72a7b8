import { t } from '@lingui/core/macro';
import { useState, type SyntheticEvent } from 'react';
import type { Video } from '../lesson/lesson.js';
import { VideoLesson } from '../lesson/video-lesson.js';
import { useMe } from '../session/me.js';
import { Finish } from './finish.js';
import type { MyLesson } from './my-learning.js';
import { playedRanges, seenShare } from './seen.js';
import { useFileAddress } from './use-file-address.js';
import { useStudy } from './use-study.js';
import { clockOf } from './words.js';

/** So much of a video is all of it: the last seconds are often a logo. */
const ALL_OF_IT = 0.95;

type VideoEvent = SyntheticEvent<HTMLVideoElement>;

/** A video being watched: it goes on where it was left, its time counts while it plays, and at its end it is completed. */
export function Watching({ lesson, content }: { lesson: MyLesson; content: Video }) {
  const [playing, setPlaying] = useState(false);
  // As it was when the page was opened: what is seen now is added to it.
  const [before] = useState(lesson.state);
  const study = useStudy(useMe(), lesson, playing);
  const addressOf = useFileAddress(lesson);
  const startAt = before.completed ? 0 : (before.position ?? 0);
  const lookAt = (video: HTMLVideoElement) => {
    const { duration, currentTime } = video;
    // What was seen at other times is known by its share alone: taken for the beginning.
    const share = seenShare([[0, before.progress * duration], ...playedRanges(video)], duration);
    study.moved({ progress: Math.floor(share * 1000) / 1000, position: Math.floor(currentTime * 10) / 10 });
    return share;
  };
  const look = ({ currentTarget: video }: VideoEvent) => {
    study.look = () => void lookAt(video);
    return lookAt(video);
  };
  const end = (event: VideoEvent) => {
    setPlaying(false);
    if (look(event) >= ALL_OF_IT && !lesson.state.completed) void study.complete();
  };
  const pause = (event: VideoEvent) => {
    setPlaying(false);
    look(event);
  };
  const watch = {
    onPlaying: () => setPlaying(true),
    onWaiting: () => setPlaying(false),
    onPause: pause,
    onTimeUpdate: look,
    onEnded: end,
  };
  const from = clockOf(startAt);
  return (
    <div className="lesson">
      {startAt > 0 && <p>{t`前に見たところ（${from}）から続けます。`}</p>}
      <VideoLesson content={content} addressOf={addressOf} startAt={startAt} watch={watch} />
      {!lesson.state.completed && <p className="how-to-finish">{howToFinish(content)}</p>}
      {(content.transcript || content.link) && (
        <Finish lesson={lesson} study={study} label={content.transcript ? t`読み終えた` : t`見終えた`} />
      )}
    </div>
  );
}

function howToFinish({ file, transcript }: Video): string {
  if (!file)
    return transcript
      ? t`動画を見たら、または文字を読んだら、下のボタンを押してください。`
      : t`動画を見たら、下のボタンを押してください。`;
  return transcript
    ? t`動画を終わりまで見ると「終えた」になります。文字で読んだときは、下のボタンを押してください。`
    : t`動画を終わりまで見ると「終えた」になります。`;
}
