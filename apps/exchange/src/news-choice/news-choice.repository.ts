import { Theme, type MailingKind } from '#contracts/exchange';
import { Database, naturalId } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { newsChoices, type NewsChoiceDocument } from './news-choice.schema.js';

export type NewsChoice = Omit<NewsChoiceDocument, '_id' | 'account'>;

const everything: NewsChoice = { themes: Theme.options, announcements: true, newsletters: true };

@Injectable()
export class NewsChoiceRepository {
  private readonly model: Model<NewsChoiceDocument>;

  constructor(database: Database) {
    this.model = database.model<NewsChoiceDocument>(newsChoices);
  }

  async get(account: string): Promise<NewsChoice> {
    return (await this.of([account]))(account);
  }

  /** What each of these accounts wants. */
  async of(accounts: readonly string[]): Promise<(account: string) => NewsChoice> {
    const found = await this.model
      .find({ _id: { $in: accounts.map(idOf) } })
      .lean<NewsChoiceDocument[]>()
      .exec();
    const known = new Map(found.map((one) => [one.account, one]));
    return (account) => known.get(account) ?? everything;
  }

  async set(account: string, { themes, announcements, newsletters }: NewsChoice): Promise<void> {
    const $set = { account, themes: [...themes], announcements, newsletters };
    await this.model.updateOne({ _id: idOf(account) }, { $set }, { upsert: true });
  }

  /** Whether mails of one kind are wanted; what else was chosen stays. */
  async setWanted(account: string, kind: MailingKind, is: boolean): Promise<void> {
    const field = fieldOf(kind);
    const { [field]: _, ...others } = { ...everything, themes: [...everything.themes] };
    const $setOnInsert = { account, ...others };
    await this.model.updateOne({ _id: idOf(account) }, { $set: { [field]: is }, $setOnInsert }, { upsert: true });
  }

  async forget(accounts: readonly string[]): Promise<void> {
    await this.model.deleteMany({ account: { $in: [...accounts] } });
  }
}

const fieldOf = (kind: MailingKind) => (kind === 'announcement' ? 'announcements' : 'newsletters');

/** Whether mails of that kind are wanted at all. */
export const wants = (choice: NewsChoice, kind: MailingKind): boolean => choice[fieldOf(kind)];

const idOf = (account: string): string => naturalId('news-choice', account);
