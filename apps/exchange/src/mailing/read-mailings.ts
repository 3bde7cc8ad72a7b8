import { AccountId, AnnouncementId, MailingId, MunicipalityCode, type InputOf, type OutputOf } from '#contracts';
import type { getMailing, listMailedOfficials, listMailings, Mailing, NewsOutcome } from '#contracts/exchange';
import { MailLog, textOf } from '#mail';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { countOutcomes } from './mailing.domain.js';
import { MailingRepository } from './mailing.repository.js';
import type { MailedOfficialDocument, MailingDocument } from './mailing.schema.js';

const AT_ONCE = 1000;

/** What went out, and what became of each mail: the reason that was noted when it was to be written, else the send log. */
@Injectable()
export class ReadMailings {
  constructor(
    private readonly mailings: MailingRepository,
    private readonly log: MailLog,
  ) {}

  async list({ limit, cursor }: InputOf<typeof listMailings>): Promise<OutputOf<typeof listMailings>> {
    const found = await this.mailings.list(placeOf(cursor), limit + 1);
    return pageThatFits(found, limit, ({ at }) => at, view);
  }

  async get({ mailing }: InputOf<typeof getMailing>): Promise<OutputOf<typeof getMailing>> {
    const stored = await this.mailings.get(mailing);
    const outcomes: NewsOutcome[] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const found: MailedOfficialDocument[] = await this.mailings.listOfficials(mailing, after, AT_ONCE);
      outcomes.push(...(await this.outcomesOf(found)).map(({ outcome }) => outcome));
      after = found.length === AT_ONCE ? found.at(-1)?._id : undefined;
    }
    const text = stored.texts && textOf(stored.texts.ja).text;
    return { ...view(stored), text, isPlanning: stored.unplanned === true, outcomes: countOutcomes(outcomes) };
  }

  async officials({
    mailing,
    limit,
    cursor,
  }: InputOf<typeof listMailedOfficials>): Promise<OutputOf<typeof listMailedOfficials>> {
    await this.mailings.get(mailing);
    const found = await this.mailings.listOfficials(mailing, cursor ?? '', limit + 1);
    const shown = found.slice(0, limit);
    const outcomes = await this.outcomesOf(shown);
    return {
      items: shown.map(({ account, municipality }, place) => ({
        account: AccountId.parse(account),
        municipality: MunicipalityCode.parse(municipality),
        outcome: outcomes[place]?.outcome ?? 'waiting',
        endedAt: outcomes[place]?.endedAt ?? null,
      })),
      nextCursor: found.length > limit ? (shown.at(-1)?._id ?? null) : null,
    };
  }

  private async outcomesOf(
    officials: readonly MailedOfficialDocument[],
  ): Promise<{ readonly outcome: NewsOutcome; readonly endedAt: string | null }[]> {
    const sent = await this.log.latest(
      officials.map(({ _id }) => _id),
      null,
    );
    return officials.map(({ _id, why }) => {
      const mail = sent.get(_id);
      return { outcome: why ?? mail?.reason ?? 'waiting', endedAt: mail?.endedAt?.toISOString() ?? null };
    });
  }
}

const view = ({ _id, kind, announcement, title, issue, at }: MailingDocument): Mailing => ({
  mailing: MailingId.parse(_id),
  kind,
  announcement: announcement === null ? null : AnnouncementId.parse(announcement),
  title,
  issue,
  at: at.toISOString(),
});
