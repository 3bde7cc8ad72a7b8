import {
  dayInJapan,
  DomainError,
  MunicipalityCode,
  municipalityName,
  PersonId,
  reachesPerson,
  type InputOf,
  type OutputOf,
  type Reach,
} from '#contracts';
import type { printGrantEvidence } from '#contracts/progress';
import { describePeople, getMunicipality } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Pdf } from '#pdf';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository, PeopleWithin } from '../enrolment/index.js';
import { ProgrammeRepository } from '../programme/index.js';
import { momentInJapan, wholeMinutes } from './evidence-csv.js';
import { evidencePage } from './evidence-page.js';
import { EvidenceOfLearners, type CourseEvidence } from './learner-evidence.js';

/** One learner's evidence on paper: for the office, the learner's company and the learner. */
@Injectable()
export class PrintGrantEvidence {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly within: PeopleWithin,
    private readonly evidence: EvidenceOfLearners,
    private readonly pdf: Pdf,
    private readonly rpc: RpcClient,
  ) {}

  async execute(
    { enrolment: id }: InputOf<typeof printGrantEvidence>,
    reach: Reach,
  ): Promise<OutputOf<typeof printGrantEvidence>> {
    const enrolment = await this.enrolments.find(id);
    const programme = enrolment && (await this.programmes.find(enrolment.programme));
    if (!enrolment || !programme || !(await this.reaches(reach, enrolment.person)))
      throw new DomainError('unknown-enrolment');
    const [{ people }, municipality, evidence] = await Promise.all([
      this.rpc.call(describePeople, { people: [PersonId.parse(enrolment.person)] }),
      this.rpc.call(getMunicipality, { code: MunicipalityCode.parse(enrolment.tenant) }),
      this.evidence.of(enrolment, programme),
    ]);
    const [person] = people;
    if (!person) throw new DomainError('unknown-enrolment');
    const today = dayInJapan(new Date());
    const bytes = await this.pdf.render(evidencePage, {
      title: '受講の記録',
      issuer: municipalityName(municipality),
      marks: municipality.fictional ? ['デモデータ（架空）'] : [],
      programme: programme.name,
      name: person.name,
      group: person.group.join(' '),
      person: enrolment.person,
      courses: evidence.courses.map(onPaper),
      foot: `${today} 作成　記録 ${evidence.rows} 件　SHA-256 ${evidence.hash}`,
    });
    return { pdf: bytes.toString('base64'), fileName: `learning-record-${id.slice(0, 8)}-${today}.pdf` };
  }

  private async reaches(reach: Reach, person: string): Promise<boolean> {
    if (reach.to !== 'company') return reachesPerson(reach, person);
    return ((await this.within.find(reach)) ?? []).includes(person);
  }
}

const onPaper = (course: CourseEvidence) => ({
  title: course.title,
  facts: [
    ['標準学習時間', `${course.minutes}分`],
    ['初回アクセス', momentInJapan(course.firstAt) || '—'],
    ['最終アクセス', momentInJapan(course.lastAt) || '—'],
    ['学習時間の合計', `${wholeMinutes(course.seconds)}分`],
    ['進捗率', `${course.progress}%`],
    ...(course.passScore === null
      ? []
      : [['テスト', `最高 ${course.bestScore ?? '—'}点（合格 ${course.passScore}点）`]]),
    ['修了日', course.completedAt ? dayInJapan(course.completedAt) : '未修了'],
    ...(course.byProvider > 0 ? [['外部の学習サービスでの修了', `${course.byProvider}件`]] : []),
    ...(course.byOffice > 0 ? [['事務局が記録した修了', `${course.byOffice}件`]] : []),
  ],
  sessions: course.sessions.map(({ start, end, seconds }) => [
    momentInJapan(start),
    momentInJapan(end),
    String(wholeMinutes(seconds)),
  ]),
});
