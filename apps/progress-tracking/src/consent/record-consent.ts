import { dayInJapan, DomainError, reachesPerson, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { recordConsent } from '#contracts/progress';
import { Events } from '#messaging';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { consentState, decideConsent, EnrolmentRepository, type ConsentWord } from '../enrolment/index.js';
import { privacyOf, ProgrammeRepository } from '../programme/index.js';
import { KnownEnrolments } from '../recording/index.js';

type Input = InputOf<typeof recordConsent>;

/** Keeps what a person says to the privacy notice of a programme, on the page or on paper. It counts at once. */
@Injectable()
export class RecordConsent {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly known: KnownEnrolments,
    private readonly events: Events,
  ) {}

  execute(input: Input, caller: AllowedCaller): Promise<OutputOf<typeof recordConsent>> {
    return retryWhenChanged(() => this.record(input, caller, new Date()));
  }

  private async record(input: Input, caller: AllowedCaller, now: Date): Promise<OutputOf<typeof recordConsent>> {
    const enrolment = await this.enrolments.find(input.enrolment);
    if (!enrolment || !reachesPerson(caller.reach, enrolment.person)) throw new DomainError('unknown-enrolment');
    const programme = await this.programmes.find(enrolment.programme);
    if (!programme) throw new DomainError('unknown-enrolment');
    const [terms, before] = [privacyOf(programme), enrolment.consents ?? []];
    const consents = decideConsent(terms, before, wordOf(input, caller, now));
    if (consents === before) return { consent: consentState(terms, before), outcome: 'unchanged' };
    await this.enrolments.save(enrolment.version, { ...enrolment, consents }, now);
    this.known.forget([enrolment._id]);
    this.events.wake();
    return { consent: consentState(terms, consents), outcome: 'created' };
  }
}

function wordOf({ act, notice, paperOn }: Input, { reach, account }: AllowedCaller, now: Date): ConsentWord {
  const byOffice = reach.to === 'municipality';
  if (!byOffice && paperOn !== undefined) throw new DomainError('paper-by-office');
  if (byOffice && paperOn === undefined) throw new DomainError('paper-date-missing');
  const today = dayInJapan(now);
  if (paperOn !== undefined && paperOn > today) throw new DomainError('date-in-future');
  return { act, notice, at: now, by: byOffice ? 'office' : 'own', account: account ?? null, paperOn: paperOn ?? null };
}
