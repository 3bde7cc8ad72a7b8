import { AccountId, DisclosureId, PersonId } from '#contracts';
import { personalDataOwners, type Disclosure } from '#contracts/privacy';
import { Injectable } from '@nestjs/common';
import { fullName, PersonRepository } from '../person/index.js';
import { dueOn } from '../request/index.js';
import type { DisclosureDocument } from './disclosure.schema.js';

/** Disclosures as callers see them, with the names of their people. */
@Injectable()
export class DisclosureViews {
  constructor(private readonly people: PersonRepository) {}

  async of(disclosures: readonly DisclosureDocument[]): Promise<Disclosure[]> {
    const people = await this.people.findForDesk(disclosures.map(({ person }) => person));
    const names = new Map(people.map((person) => [person._id, fullName(person)]));
    return disclosures.map((disclosure) => ({
      disclosure: DisclosureId.parse(disclosure._id),
      person: PersonId.parse(disclosure.person),
      name: names.get(disclosure.person) ?? null,
      reference: disclosure.reference,
      receivedOn: disclosure.receivedOn,
      dueOn: dueOn(disclosure.receivedOn),
      status: statusOf(disclosure),
      progress: { done: disclosure.asked, total: personalDataOwners.length },
      requestedBy: disclosure.requestedBy === null ? null : AccountId.parse(disclosure.requestedBy),
      requestedAt: disclosure.requestedAt.toISOString(),
      readyAt: disclosure.readyAt?.toISOString() ?? null,
      expiresAt: disclosure.expiresAt?.toISOString() ?? null,
      fileUrl: disclosure.due || !disclosure.fileHash ? null : urlOf(disclosure),
    }));
  }

  async one(disclosure: DisclosureDocument): Promise<Disclosure> {
    const [view] = await this.of([disclosure]);
    return view as Disclosure;
  }
}

function statusOf({ due, asked, fileHash }: DisclosureDocument): Disclosure['status'] {
  if (due) return asked === 0 ? 'waiting' : 'running';
  return fileHash ? 'ready' : 'expired';
}

const urlOf = ({ _id, own }: DisclosureDocument): string =>
  own ? '/api/v1/my/record.html' : `/api/v1/disclosures/${_id}.html`;
