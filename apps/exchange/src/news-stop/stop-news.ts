import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { inspectNewsStop, stopNews } from '#contracts/exchange';
import { readLink } from '#mail';
import { Injectable } from '@nestjs/common';
import { MailingRepository } from '../mailing/index.js';
import { NewsChoiceRepository, wants } from '../news-choice/index.js';

/** Stops the kind of mails that a link came with, for the account they went to; or has them sent again. */
@Injectable()
export class StopNews {
  constructor(
    private readonly mailings: MailingRepository,
    private readonly choices: NewsChoiceRepository,
  ) {}

  /** Says what it stops; changes nothing. */
  async inspect({ link }: InputOf<typeof inspectNewsStop>): Promise<OutputOf<typeof inspectNewsStop>> {
    const { account, kind } = await this.linked(link);
    return { kind, stopped: !wants(await this.choices.get(account), kind) };
  }

  async execute({ link, stopped }: InputOf<typeof stopNews>): Promise<OutputOf<typeof stopNews>> {
    const { account, kind } = await this.linked(link);
    await this.choices.setWanted(account, kind, !stopped);
    return { kind, stopped };
  }

  /** @throws DomainError `wrong-stop-link` */
  private async linked(link: string) {
    const read = readLink(link);
    const mailed = read && (await this.mailings.findByStopHash(read.hash));
    const mailing = mailed && (await this.mailings.find(mailed.mailing));
    if (!mailing || mailed.municipality !== read.municipality) throw new DomainError('wrong-stop-link');
    return { account: mailed.account, kind: mailing.kind };
  }
}
