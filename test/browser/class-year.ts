import type { ApiClient } from '#api-client';
import type { CourseId, EnrolmentId, PersonId, ProgrammeId } from '#contracts';
import { recordLearningEvents } from '#contracts/progress';
import { listDepartments } from '#contracts/registry';
import { csv, enrolled, importFile, openYear } from '../journeys/office.js';
import type { World } from './world.js';

/** What goes with learning is shown here: reasons, certificates, sessions, transfers. */
export const town = '992062';
export const officer = `officer@${town}.example`;
export const manager = `head@${town}.example`;
export const [riyu, kaisai] = ['riyu@city.example', 'kaisai@city.example'] as const;

export interface ClassYear {
  readonly office: ApiClient;
  readonly programme: ProgrammeId;
  readonly course: CourseId;
  readonly of: Readonly<Record<string, { readonly person: PersonId; readonly enrolment: EnrolmentId }>>;
}

/** A town whose staff learn in a programme of two lessons that can be held in a class-room; a manager leads them. */
export async function openClassYear(world: World): Promise<ClassYear> {
  const office = await world.journey.signedIn(town, 'municipality-officer', officer);
  const { programme, course } = await openYear(office, 'staff');
  const rows = [riyu, kaisai].map((email, n) => `0007${n}0,木漏,日${n},コモレ,ビ${n},${email},総務部／人事課`);
  const roster = csv('職員番号,氏,名,氏カナ,名カナ,メールアドレス,所属', ...rows);
  await importFile(office, '/imports/people', roster, { audience: 'staff', programmeId: programme });
  const of = {
    [riyu]: await enrolled(office, programme, riyu),
    [kaisai]: await enrolled(office, programme, kaisai),
  };
  for (const [email, { person }] of Object.entries(of)) await world.journey.signedIn(town, 'learner', email, person);
  const { departments } = await office.call(listDepartments, {});
  const led = departments.flatMap(({ name, department }) => (name === '総務部' ? [department] : []));
  await world.journey.signedIn(town, 'department-manager', manager, undefined, { departments: led });
  return { office, programme, course, of };
}

/** Has somebody complete both lessons. */
export async function complete(world: World, { course, of }: ClassYear, email: string): Promise<void> {
  const program = (await world.journey.backfill()).in(town);
  const at = new Date().toISOString();
  const learned = { enrolmentId: of[email]!.enrolment, courseId: course, kind: 'completed' as const, seconds: 60, at };
  const events = ['one', 'two'].map((lessonId) => ({
    ...learned,
    id: `${of[email]!.enrolment}-${lessonId}`,
    lessonId,
  }));
  await program.call(recordLearningEvents, { sentAt: at, events });
}
