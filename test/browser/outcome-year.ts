import type { ApiClient } from '#api-client';
import { addMonths, type CourseId, type EnrolmentId, type PersonId, type ProgrammeId } from '#contracts';
import { planSurveys, publishQuestionnaire, type QuestionnaireItem } from '#contracts/outcomes';
import { openProgramme, recordLearningEvents } from '#contracts/progress';
import { outbox, waitFor } from '#testing';
import { csv, day, enrolled, importFile, openYear } from '../journeys/office.js';
import type { World } from './world.js';

/** What came of it is asked here. */
export const town = '992054';
export const [first, second, seeker] = ['hajime@city.example', 'tsugi@city.example', 'seeker@mail.example'] as const;

interface Enrolled {
  readonly person: PersonId;
  readonly enrolment: EnrolmentId;
}
export interface OutcomeYear {
  readonly office: ApiClient;
  readonly staff: ProgrammeId;
  readonly course: CourseId;
  readonly seekers: ProgrammeId;
  readonly of: Readonly<Record<string, Enrolled>>;
}

const five = { type: 'scale' as const, max: 5, low: '低い', high: '高い', required: true };
const scale = (place: number): QuestionnaireItem => ({
  ...five,
  key: `q${place}`,
  text: `${place}番目の力は、いまどのくらいありますか。`,
});
/** Ten questions of every type. */
const items: QuestionnaireItem[] = [
  ...[1, 2, 3, 4, 5].map(scale),
  {
    type: 'scale',
    key: 'eagerness',
    text: '学ぶ意欲は、どのくらいですか。',
    max: 10,
    low: 'ない',
    high: '高い',
    required: true,
  },
  {
    type: 'choice',
    key: 'before',
    text: '前に似た講座を受けたことがありますか。',
    required: true,
    many: false,
    options: ['ある', 'ない'].map((text, place) => ({ key: `o${place}`, text })),
  },
  {
    type: 'choice',
    key: 'where',
    text: 'どこで学びますか。',
    required: false,
    many: true,
    options: ['職場', '自宅', '移動中'].map((text, place) => ({ key: `o${place}`, text })),
  },
  {
    type: 'matrix',
    key: 'tools',
    text: '次の道具を、どのくらい使えますか。',
    max: 5,
    low: '使えない',
    high: '教えられる',
    required: true,
    rows: ['表計算', '生成AI'].map((text, place) => ({ key: `r${place}`, text })),
  },
  { type: 'text', key: 'hope', text: 'この講座に期待すること', required: false, max: 1000 },
];

/** A town with a programme for staff that asks before it begins, and one for job seekers that ended months ago. */
export async function openOutcomeYear(world: World): Promise<OutcomeYear> {
  const office = await world.journey.signedIn(town, 'municipality-officer', `officer@${town}.example`);
  const { programme: staff, course } = await openYear(office, 'staff');
  await office.call(publishQuestionnaire, { key: 'before', title: '受講前アンケート', items });
  const roster = csv('職員番号,氏,名,メールアドレス', `000901,青葉,学,${first}`, `000902,青葉,遅子,${second}`);
  await importFile(office, '/imports/people', roster, { audience: 'staff', programmeId: staff });
  const { programme: seekers } = await office.call(openProgramme, {
    key: 'seekers',
    name: '求職者のためのIT基礎（架空）',
    audience: 'citizen',
    fiscalYear: 2026,
    startsOn: addMonths(day(0), -6),
    endsOn: day(-1),
    courses: [course],
  });
  const people = csv(
    '氏,名,メールアドレス,年代,居住市区町村,求職状況,備考',
    `架空,花子,${seeker},30代,${town},求職中,`,
  );
  await importFile(office, '/imports/people', people, { audience: 'citizen', programmeId: seekers });
  const of = {
    [first]: await enrolled(office, staff, first),
    [second]: await enrolled(office, staff, second),
    [seeker]: await enrolled(office, seekers, seeker),
  };
  // Before anything else is mailed to her: the first mail is the invitation.
  await world.journey.signedIn(town, 'learner', second, of[second]!.person);
  await office.call(planSurveys, { programme: staff, waves: [{ wave: 'T0', questionnaire: 'before' }] });
  const learned = { enrolmentId: of[seeker]!.enrolment, courseId: course, kind: 'completed' as const, seconds: 60 };
  const at = `${addMonths(day(-5), -3)}T03:00:00.000Z`;
  const events = ['one', 'two'].map((lessonId) => ({ ...learned, id: `seeker-${lessonId}`, lessonId, at }));
  const program = (await world.journey.backfill()).in(town);
  await program.call(recordLearningEvents, { sentAt: new Date().toISOString(), events });
  return { office, staff, course, seekers, of };
}

/** The path of the newest link to this page that was mailed to somebody. */
export const mailedPath = (world: World, email: string, page: string): Promise<string> =>
  waitFor(
    async () => {
      const mails = await outbox(world.journey.platform.dataDir);
      const found = mails.flatMap(({ to, text }) => {
        const path = new RegExp(`/${page}#[\\w-]+`).exec(text)?.[0];
        return to === email && path ? [path] : [];
      });
      return found.at(-1);
    },
    { what: `the mail to ${email} about ${page}` },
  );
