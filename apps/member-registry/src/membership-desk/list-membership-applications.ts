import {
  dayInJapan,
  fitting,
  MembershipApplicationId,
  MunicipalityCode,
  type InputOf,
  type OutputOf,
} from '#contracts';
import type { listMembershipApplications, MembershipApplication } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import {
  decided,
  lacksOf,
  MembershipApplicationRepository,
  type MembershipApplicationDocument,
} from '../membership-application/index.js';
import { memberOn, MembershipRepository } from '../membership/index.js';
import { AdmissionRepository, Municipalities } from '../municipality/index.js';
import { pageOfNewest, readBehind } from '../request/index.js';

const open = ['awaiting-letter', 'submitted'] as const;
const states = { open, decided } as const;

/** What waits for the secretariat, or what it has decided. */
@Injectable()
export class ListMembershipApplications {
  constructor(
    private readonly applications: MembershipApplicationRepository,
    private readonly memberships: MembershipRepository,
    private readonly admissions: AdmissionRepository,
    private readonly municipalities: Municipalities,
  ) {}

  async execute({
    listed,
    limit,
    cursor,
  }: InputOf<typeof listMembershipApplications>): Promise<OutputOf<typeof listMembershipApplications>> {
    const read = await this.applications.list(states[listed], readBehind(cursor), limit + 1);
    const first = read.slice(0, limit);
    const codes = [...new Set(first.map(({ municipality }) => municipality))];
    const [members, admitted, others] = await Promise.all([
      this.memberships.findMany(codes),
      this.admissions.ofThese(codes),
      this.applications.listOf(codes, open),
    ]);
    const now = new Date();
    const today = dayInJapan(now);
    const isMember = (code: string) => memberOn(members.get(code)?.entries ?? [], today) !== null;
    const alsoApplied = ({ _id, municipality }: MembershipApplicationDocument) =>
      others.some((one) => one.municipality === municipality && one._id !== _id && one.request === 'application');
    const items = first.map((one) => ({
      ...this.view(one),
      lacks: lacksOf(one, {
        letter: one.letter,
        isMember: isMember(one.municipality),
        isAdmitted: admitted.has(one.municipality),
        alsoApplied: alsoApplied(one),
        now,
      }),
    }));
    const shown = fitting(items.map((one) => Buffer.byteLength(JSON.stringify(one))));
    return { items: items.slice(0, shown), nextCursor: pageOfNewest(read, shown).nextCursor };
  }

  private view(one: MembershipApplicationDocument): Omit<MembershipApplication, 'lacks'> {
    const { _id, request, municipality, state, applicant, proof, requestedAt, decidedAt, reason } = one;
    return {
      application: MembershipApplicationId.parse(_id),
      request,
      municipality: MunicipalityCode.parse(municipality),
      municipalityName: this.municipalities.nameOf(municipality),
      state,
      applicant: { ...applicant, themes: [...applicant.themes] },
      proof,
      requestedAt: requestedAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
      reason,
    };
  }
}
