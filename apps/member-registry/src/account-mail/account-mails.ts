import { invitation, passwordReset, roleOffer, type Composer, type Letter } from '#mail';
import { inTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import {
  AccountRepository,
  addressOf,
  expiryOf,
  hashOfCode,
  makeCode,
  withCode,
  type AccountDocument,
  type CodePurpose,
} from '../account/index.js';
import { Municipalities } from '../municipality/index.js';
import { PersonRepository } from '../person/index.js';

/** Writes the mails about accounts. A mail's subject is the account's id; its code is made when it is sent. */
@Injectable()
export class AccountMails {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly municipalities: Municipalities,
    private readonly people: PersonRepository,
  ) {}

  composers(): Record<'invitation' | 'password-reset', Composer> {
    return {
      invitation: ({ subject, municipality }) => this.invitation(subject, municipality),
      'password-reset': ({ subject }) => this.passwordReset(subject),
    };
  }

  /** All that this municipality offers the account and that waits for an answer, in one mail. */
  private async invitation(id: string, municipality: string | null): ReturnType<Composer> {
    const account = await this.accounts.find(id);
    if (!account || account.disabledAt || !(await this.waits(account, municipality)))
      return { notSent: 'no-longer-needed' };
    const to = addressOf(account.methods);
    if (to === null) return { notSent: 'no-address' };
    const from = municipality === null ? null : this.municipalities.nameOf(municipality);
    const { language } = account;
    if (account.passwordHash !== null) return { to, language, texts: roleOffer(from), path: '/account' };
    const path = await this.pathWithCode(id, 'invitation', ({ offers }) =>
      offers.filter((offer) => offer.municipality === municipality).map((offer) => offer.id),
    );
    return { to, language, texts: invitation(from), path };
  }

  /** Whether an offer waits there; what is offered to somebody whose data is not to be used does not. */
  private async waits({ offers }: AccountDocument, municipality: string | null): Promise<boolean> {
    const here = offers.filter((offer) => offer.municipality === municipality);
    const people = here.flatMap(({ person }) => person ?? []);
    if (municipality === null || people.length < here.length) return here.length > 0;
    return (await inTenant(municipality, () => this.people.findKnown(people))).length > 0;
  }

  private async passwordReset(id: string): ReturnType<Composer> {
    const account = await this.accounts.find(id);
    const to = account && !account.disabledAt ? addressOf(account.methods) : null;
    if (!account || to === null) return { notSent: 'no-address' };
    const path = await this.pathWithCode(id, 'reset', () => []);
    return { to, language: account.language, texts: passwordReset(), path } satisfies Letter;
  }

  private async pathWithCode(
    id: string,
    purpose: CodePurpose,
    offersOf: (account: AccountDocument) => readonly string[],
  ): Promise<string> {
    const code = makeCode();
    await retryWhenChanged(async () => {
      const account = await this.accounts.find(id);
      if (!account) return;
      const now = new Date();
      const made = { hash: hashOfCode(code), purpose, offers: offersOf(account), expiresAt: expiryOf(purpose, now) };
      await this.accounts.save(account, { codes: withCode(account.codes, made, now) }, now);
    });
    return `/code#${code}`;
  }
}
