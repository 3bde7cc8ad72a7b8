import { clockInJapan, MunicipalityCode, municipalityName, PersonId } from '#contracts';
import { addressPeople, getMunicipality } from '#contracts/registry';
import { sessionCancelled, sessionMoved, type Composer } from '#mail';
import { RpcClient } from '#messaging';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository } from '../enrolment/index.js';
import { SessionPlaceRepository, SessionRepository, type SessionDocument } from '../session/index.js';

type Kind = 'session-cancelled' | 'session-moved';
type Written = Awaited<ReturnType<Composer>>;

const nothing = { notSent: 'no-longer-needed' } as const;

/**
 * Writes what became of a session to somebody who has a place in it: the mail's subject is the enrolment, its period the
 * session, and which change. Place and reason were typed by somebody and stand on the page alone.
 */
@Injectable()
export class SessionMails {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly places: SessionPlaceRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly rpc: RpcClient,
  ) {}

  composers(): Record<Kind, Composer> {
    return {
      'session-cancelled': (mail) => this.write(mail, isCancelled),
      'session-moved': (mail) => this.write(mail, isMoved),
    };
  }

  private async write(
    { subject, municipality, period }: Parameters<Composer>[0],
    isTrue: (session: SessionDocument, change: string, now: Date) => boolean,
  ): Promise<Written> {
    if (municipality === null) return nothing;
    return inTenant(municipality, async () => {
      const [id = '', change = ''] = period.split(' ');
      const [session, enrolment] = [await this.sessions.find(id), await this.enrolments.find(subject)];
      if (!session || !enrolment || enrolment.ending || !isTrue(session, change, new Date())) return nothing;
      const places = await this.places.ofEnrolments([subject]);
      // Given back meanwhile.
      if (!places.some((place) => place.session === id)) return nothing;
      return this.letter(session, enrolment.person);
    });
  }

  private async letter({ tenant, from, cancelled }: SessionDocument, person: string): Promise<Written> {
    const { people } = await this.rpc.call(addressPeople, { people: [PersonId.parse(person)] });
    const [{ email, language } = { email: null, language: 'ja' as const }] = people;
    if (email === null) return { notSent: 'no-address' };
    const found = await this.rpc.call(getMunicipality, { code: MunicipalityCode.parse(tenant) });
    const about = { municipality: municipalityName(found), at: inJapan(from) };
    const texts = cancelled ? sessionCancelled(about) : sessionMoved(about);
    return { to: email, language, texts, path: `/my-sessions?municipality=${tenant}` };
  }
}

/** Who cancels what is over tidies up: nobody is kept from coming. */
const isCancelled = ({ cancelled, until }: SessionDocument): boolean => cancelled !== null && cancelled.at < until;

/** Of the last change only: one since has a mail of its own, and so has a cancellation. */
const isMoved = ({ cancelled, moved = 0, until }: SessionDocument, change: string, now: Date): boolean =>
  cancelled === null && String(moved) === change && now < until;

const inJapan = (moment: Date): string => clockInJapan(moment).slice(0, 16).replace('T', ' ');
