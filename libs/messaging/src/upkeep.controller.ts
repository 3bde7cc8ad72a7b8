import type { InputOf, OutputOf } from '#contracts';
import { checkService, listDeadLetters, replayDeadLetter } from '#contracts/upkeep';
import { Controller, Inject } from '@nestjs/common';
import { Events } from './events.js';
import { Handles } from './handles.js';
import { SERVICE_PARTS, type ServiceParts } from './service-parts.js';

const AT_ONCE = 100;
const REASON_LENGTH = 300;

/** What an operator asks of every service that owns data. */
@Controller()
export class UpkeepController {
  constructor(
    private readonly events: Events,
    @Inject(SERVICE_PARTS) private readonly parts: ServiceParts,
  ) {}

  @Handles(listDeadLetters)
  async list({ cursor }: InputOf<typeof listDeadLetters>): Promise<OutputOf<typeof listDeadLetters>> {
    const found = await this.events.listDeadLetters(cursor, AT_ONCE + 1);
    const items = found.slice(0, AT_ONCE).map(({ id, reason, at, replays, replayedAt, ...one }) => ({
      letter: id,
      consumer: one.consumer,
      subject: one.subject,
      reason: reason.slice(0, REASON_LENGTH),
      deliveries: one.deliveries,
      at: at.toISOString(),
      replays: replays ?? 0,
      replayedAt: replayedAt?.toISOString() ?? null,
    }));
    return { items, nextCursor: found.length > AT_ONCE ? (items.at(-1)?.letter ?? null) : null };
  }

  @Handles(replayDeadLetter)
  async replay({ letter }: InputOf<typeof replayDeadLetter>): Promise<OutputOf<typeof replayDeadLetter>> {
    const failed = await this.events.replay(letter);
    return { failed: failed && failed.slice(0, REASON_LENGTH) };
  }

  @Handles(checkService)
  async check(): Promise<OutputOf<typeof checkService>> {
    return { checks: await this.parts.health.examined() };
  }
}
