import { PersonId, type InputOf, type OutputOf } from '#contracts';
import type { listSentMails } from '#contracts/mails';
import { requireTenant } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { MailLog } from './mail-log.js';
import { MAIL_SUBJECTS, type MailSubjects } from './mail.options.js';

/** What became of each mail of this service that went out in the municipality's name. */
@Injectable()
export class ListSent {
  constructor(
    private readonly log: MailLog,
    @Inject(MAIL_SUBJECTS) private readonly subjects: MailSubjects,
  ) {}

  async execute({
    kind,
    person,
    outcome,
    behind,
    limit,
  }: InputOf<typeof listSentMails>): Promise<OutputOf<typeof listSentMails>> {
    const about = person === undefined ? undefined : await this.subjects.subjectsOf(person);
    const after = behind && { _id: behind.mail, createdAt: new Date(behind.createdAt) };
    const found = await this.log.list(requireTenant(), { kind, about, outcome }, after, limit);
    const people = await this.subjects.peopleOf(found.map(({ subject }) => subject));
    return {
      mails: found.map((mail) => {
        const whom = people.get(mail.subject);
        return {
          mail: mail._id,
          kind: mail.kind,
          person: whom === undefined ? null : PersonId.parse(whom),
          createdAt: mail.createdAt.toISOString(),
          outcome: mail.reason ?? 'waiting',
          attempts: mail.attempts,
          endedAt: mail.endedAt?.toISOString() ?? null,
        };
      }),
    };
  }
}
