import { DomainError, type AllowedCaller, type ProgrammeId } from '#contracts';
import { Injectable } from '@nestjs/common';
import { ApplicationRepository, type ApplicationDocument } from '../application/index.js';
import { applicationId } from '../applying/index.js';
import { ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';

/** The application of the caller's own company for a programme. */
@Injectable()
export class CompanyApplication {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly applications: ApplicationRepository,
  ) {}

  /** @throws DomainError `unknown-programme`, `unknown-application`. */
  async get(
    id: ProgrammeId,
    { reach }: AllowedCaller,
  ): Promise<{ programme: ProgrammeDocument; application: ApplicationDocument; company: string }> {
    const programme = await this.programmes.find(id);
    if (!programme) throw new DomainError('unknown-programme');
    const company = reach.to === 'company' ? reach.company : '';
    const application = await this.applications.find(applicationId(id, 'company', company));
    if (!application) throw new DomainError('unknown-application');
    return { programme, application, company };
  }
}
