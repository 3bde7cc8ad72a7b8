import { DomainError, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { listCertificates } from '#contracts/progress';
import { describePeople } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../programme/index.js';
import { certificateView } from './certificate-view.js';
import { CertificateRepository } from './certificate.repository.js';

/** The certificates of a programme, with whose they are. */
@Injectable()
export class ListCertificates {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly certificates: CertificateRepository,
    private readonly rpc: RpcClient,
  ) {}

  async execute(input: InputOf<typeof listCertificates>): Promise<OutputOf<typeof listCertificates>> {
    const { programme, limit, cursor = '' } = input;
    if (!(await this.programmes.find(programme))) throw new DomainError('unknown-programme');
    const found = await this.certificates.list(programme, cursor, limit + 1);
    const page = found.slice(0, limit);
    const people = page.map(({ person }) => PersonId.parse(person));
    const described = people.length > 0 ? (await this.rpc.call(describePeople, { people })).people : [];
    const names = new Map<string, string>(described.map(({ person, name }) => [person, name]));
    return {
      items: page.map((one) => ({ ...certificateView(one), name: names.get(one.person) ?? '' })),
      nextCursor: found.length > limit ? (page.at(-1)?._id ?? null) : null,
    };
  }
}
