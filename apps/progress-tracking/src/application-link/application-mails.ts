import { MunicipalityCode, municipalityName } from '#contracts';
import { getMunicipality } from '#contracts/registry';
import { applicationConfirm, applicationState, seatOffer, type AppliedFor, type Composer, type Letter } from '#mail';
import { RpcClient } from '#messaging';
import { inTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ApplicationRepository, withLink, type ApplicationDocument, type LinkPurpose } from '../application/index.js';
import { ProgrammeRepository } from '../programme/index.js';
import { hashOf, makeCode } from './link-code.js';

type Written = Awaited<ReturnType<Composer>>;

/** Writes the mails about applications. A mail's subject is the application's id; its link is made when it is sent. */
@Injectable()
export class ApplicationMails {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly rpc: RpcClient,
  ) {}

  composers(): Record<'application-confirm' | 'application-state', Composer> {
    return {
      'application-confirm': (mail) => this.within(mail, (application) => this.confirm(application)),
      'application-state': (mail) => this.within(mail, (application) => this.state(application, mail.period)),
    };
  }

  private async within(
    { subject, municipality }: Parameters<Composer>[0],
    write: (application: ApplicationDocument) => Promise<Written>,
  ): Promise<Written> {
    if (municipality === null) return { notSent: 'no-longer-needed' };
    return inTenant(municipality, async () => {
      const application = await this.applications.find(subject);
      return application ? write(application) : ({ notSent: 'no-longer-needed' } as const);
    });
  }

  private async confirm(application: ApplicationDocument): Promise<Written> {
    if (application.state !== 'unconfirmed') return { notSent: 'no-longer-needed' };
    return this.letter(application, applicationConfirm(await this.about(application)), 'confirm');
  }

  /** Only of the state it is in: what was decided since has a mail of its own. */
  private async state(application: ApplicationDocument, period: string): Promise<Written> {
    const { state } = application;
    if (state === 'unconfirmed' || period.split(' ')[0] !== state) return { notSent: 'no-longer-needed' };
    const about = await this.about(application);
    if (state === 'offered') return this.letter(application, seatOffer(about), 'offer');
    const news = state === 'accepted' && application.kind === 'company' ? 'granted' : state;
    return this.letter(application, applicationState(about, news), 'withdraw');
  }

  private async letter(
    { _id, applicant, needs }: ApplicationDocument,
    texts: Letter['texts'],
    purpose: LinkPurpose,
  ): Promise<Written> {
    const to = applicant?.email ?? needs?.contactEmail;
    if (to === undefined) return { notSent: 'no-address' };
    const code = makeCode();
    await retryWhenChanged(async () => {
      const stored = await this.applications.find(_id);
      if (!stored) return;
      const now = new Date();
      const links = withLink(stored.links, { hash: hashOf(code), purpose }, now);
      await this.applications.save(stored.version, { ...stored, links }, now);
    });
    return { to, language: applicant?.language ?? 'ja', texts, path: `/application#${code}` };
  }

  /** Official names: nothing that an applicant typed stands in a mail. */
  private async about({ tenant, programme: id }: ApplicationDocument): Promise<AppliedFor> {
    const [municipality, programme] = await Promise.all([
      this.rpc.call(getMunicipality, { code: MunicipalityCode.parse(tenant) }),
      this.programmes.find(id),
    ]);
    return { municipality: municipalityName(municipality), programme: programme?.name ?? '' };
  }
}
