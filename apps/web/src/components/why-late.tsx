import { plural, t } from '@lingui/core/macro';
import type { LateCourse, Standing } from '#contracts/progress';
import { dayLabel } from '../texts/dates.js';
import { percent } from '../texts/figures.js';

interface Props {
  stands: {
    readonly standing: Standing;
    readonly expected?: number | undefined;
    readonly lateCourses?: readonly LateCourse[] | undefined;
  };
  /** The programme's last day. */
  endsOn: string;
}

const SHOWN = 3;

/** Why somebody is called late: which course was due when, how far the others of the period are, or that it is over. */
export function WhyLate({ stands, endsOn }: Props) {
  const sentences = whyLate(stands, endsOn);
  if (sentences.length === 0) return null;
  return (
    <span className="row-note">
      {sentences.map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
    </span>
  );
}

function whyLate({ standing, expected, lateCourses = [] }: Props['stands'], endsOn: string): string[] {
  if (standing === 'completed' || standing === 'ended') return [];
  const end = dayLabel(endsOn);
  if (standing === 'overdue') return [t`事業の期限（${end}）までに終わりませんでした。`];
  const more = lateCourses.length - SHOWN;
  const courses = lateCourses.slice(0, SHOWN).map(({ title, dueOn }) => {
    const day = dayLabel(dueOn);
    return t`「${title}」の期限（${day}）を過ぎています。`;
  });
  const usual = expected !== undefined && percent(expected * 100);
  return [
    ...courses,
    ...(more > 0 ? [plural(more, { other: 'ほか#講座も、期限を過ぎています。' })] : []),
    ...(standing === 'behind' && usual ? [t`今日までの目安は${usual}です。`] : []),
  ];
}
