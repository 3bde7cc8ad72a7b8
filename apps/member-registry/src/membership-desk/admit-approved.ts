import { dayInJapan } from '#contracts';
import { Sweeps } from '#jobs';
import { Mails } from '#mail';
import { LOGGER } from '#messaging';
import type { Logger } from '#observability';
import { Inject, Injectable } from '@nestjs/common';
import { mailKey } from '../account/index.js';
import { OfferRole } from '../invitation/index.js';
import {
  MembershipApplicationRepository,
  type MembershipApplicationDocument,
} from '../membership-application/index.js';
import { Memberships, type Entry } from '../membership/index.js';
import { AdmissionRepository } from '../municipality/index.js';

const AT_ONCE = 50;

/**
 * What follows from an approval: the municipality may use the platform, its membership says so, and who applied is
 * invited as its administrator. Each step may be done again; the mark goes last.
 */
@Injectable()
export class AdmitApproved {
  constructor(
    private readonly applications: MembershipApplicationRepository,
    private readonly admissions: AdmissionRepository,
    private readonly memberships: Memberships,
    private readonly offering: OfferRole,
    private readonly mails: Mails,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Sweeps({ name: 'approved-applications', everyMs: 5000 })
  async sweep(): Promise<void> {
    for (const { _id } of await this.applications.findAdmitting(AT_ONCE)) await this.soon(_id);
  }

  /** Never throws: the mark stands, and the sweep tries again. */
  async soon(id: string): Promise<void> {
    try {
      const application = await this.applications.find(id);
      if (application?.admitting) await this.admit(application);
    } catch (error) {
      this.logger.warn({ err: error, application: id }, 'an approved application will be tried again');
    }
  }

  private async admit(application: MembershipApplicationDocument): Promise<void> {
    const { _id, municipality, decidedAt, decidedBy } = application;
    const { department, organ, themes } = application.applicant;
    const asked = await this.applications.listOf([municipality], ['submitted', 'answered']);
    const proven = asked.filter(({ request, proof }) => request === 'inquiry' && proof !== null);
    const added = [...proven, application].flatMap(entriesOf);
    const directory = { department, organ, themes, lookingFor: null };
    await this.memberships.approve(municipality, { application: _id, added, directory });
    await this.admissions.add(municipality, decidedBy ?? 'unknown', decidedAt ?? new Date());
    await this.invite(application);
    await this.applications.admitted(application);
  }

  private async invite({ _id, municipality, applicant, decidedBy }: MembershipApplicationDocument): Promise<void> {
    const { email, name, language } = applicant;
    const { account, offer } = await this.offering.execute({
      key: mailKey(email),
      displayName: name,
      language,
      municipality,
      person: null,
      role: { role: 'municipality-admin', departments: [], company: null, until: null, by: decidedBy },
    });
    if (offer === null) return;
    await this.mails.post({ kind: 'invitation', subject: account, period: `${offer} ${_id}` }, municipality);
  }
}

/** 照会; or 申請 and 承認, each on its day. */
function entriesOf({
  _id: application,
  request,
  requestedAt,
  decidedAt,
  decidedBy,
  reason,
}: MembershipApplicationDocument): Entry[] {
  const standing = request === 'inquiry' ? 'inquired' : 'applied';
  const asked = { standing, on: dayInJapan(requestedAt), by: 'applicant', account: null, reason: null } as const;
  const first = { ...asked, application, at: requestedAt };
  if (request === 'inquiry') return [first];
  const at = decidedAt ?? new Date();
  const approved = { standing: 'approved', on: dayInJapan(at), by: 'secretariat', account: decidedBy, reason } as const;
  return [first, { ...approved, application, at }];
}
