import type { z } from 'zod';
import type { UseAtWork } from '#contracts/outcomes';
import { MailLog, type MailReason } from '#mail';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ConfirmationRepository, nameOf, type ConfirmationDocument } from '../confirmation/index.js';
import { confirmedHours, stateOf, type KeptUse } from '../outcome/index.js';

type View = z.infer<typeof UseAtWork>;
type Asked = NonNullable<View['asked']>;

/** Uses at work as they are shown, with whom somebody asked to confirm them. */
@Injectable()
export class UseViews {
  constructor(
    private readonly requests: ConfirmationRepository,
    private readonly mails: MailLog,
  ) {}

  /** The uses of each enrolment, in the order given. */
  async of(enrolments: readonly { readonly _id: string; readonly workplaceUses: readonly KeptUse[] }[]) {
    const requests = await this.requests.findOf(enrolments.map(({ _id }) => _id));
    const ids = requests.map(({ _id }) => _id);
    const mails = ids.length > 0 ? await this.mails.latest(ids, requireTenant()) : new Map<string, never>();
    const asked = new Map(requests.map((one) => [one._id, askedView(one, mails.get(one._id)?.reason, new Date())]));
    return enrolments.map(({ _id: enrolment, workplaceUses }) =>
      workplaceUses.map((use): View => {
        const { on, what, hoursSavedPerMonth, evidence = null, history = [] } = use;
        return {
          on,
          what,
          hoursSavedPerMonth,
          evidence,
          state: stateOf(use),
          confirmedHoursPerMonth: confirmedHours(use),
          history: history.map(({ at, by, said, word, hoursSavedPerMonth: hours }) => ({
            at: at.toISOString(),
            by,
            said,
            hoursSavedPerMonth: hours,
            word,
          })),
          asked: asked.get(ConfirmationRepository.idOf({ enrolment, on, what })) ?? null,
        };
      }),
    );
  }
}

const undelivered: readonly MailReason[] = ['no-address', 'refused', 'gave-up'];

function askedView(request: ConfirmationDocument, reason: MailReason | null | undefined, now: Date): Asked {
  const { whom, askedAt, answers, until } = request;
  const state = (): Asked['state'] => {
    if (answers > 0) return 'answered';
    if (reason && undelivered.includes(reason)) return 'not-delivered';
    if (until === null || reason === null) return 'on-its-way';
    return until > now ? 'waiting' : 'link-ended';
  };
  return { whom: nameOf(whom), at: askedAt.toISOString(), state: state(), until: until?.toISOString() ?? null };
}
