import { MunicipalityCode, owners, type OutputOf, type Owner } from '#contracts';
import type { Failure } from '#contracts/registry';
import type { listDeadLetters, listFailedJobs } from '#contracts/upkeep';

type Letter = OutputOf<typeof listDeadLetters>['items'][number];
type FailedJob = OutputOf<typeof listFailedJobs>['jobs'][number];

export const services = Object.keys(owners) as Owner[];

/** The consumer of an event in a service: its dead letters' ids begin with it. */
export const consumerOf = (service: Owner, event: string): string => `${service}-${event.replaceAll('.', '-')}`;

/** The service whose dead letter this is; undefined for what is no letter's id. */
export const serviceOfLetter = (letter: string): Owner | undefined =>
  services.find((service) => letter.startsWith(`${service}-`));

export function ofLetter(service: Owner, { letter, subject, reason, deliveries, at, ...more }: Letter): Failure {
  const [, tenant, ...event] = subject.split('.');
  return {
    service,
    what: 'event',
    name: event.join('.') || subject,
    failure: letter,
    municipality: codeOf(tenant),
    reason: withoutValues(reason),
    attempts: deliveries,
    at,
    replays: more.replays ?? 0,
    replayedAt: more.replayedAt ?? null,
  };
}

export const ofJob = (service: Owner, { job, name, tenant, reason, attempts, at }: FailedJob): Failure => ({
  service,
  what: 'job',
  name,
  failure: job,
  municipality: codeOf(tenant),
  reason: withoutValues(reason),
  attempts,
  at,
  replays: 0,
  replayedAt: null,
});

const codeOf = (tenant: string | null | undefined) => MunicipalityCode.safeParse(tenant).data ?? null;

/**
 * What an error says, without what it says it of: addresses, quoted values, long numbers and whatever is not plain
 * ASCII may be somebody's. Ids stay.
 */
export const withoutValues = (reason: string): string =>
  reason
    .replaceAll(/[^\s<>"']+@[^\s<>"']+/g, '…')
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, '"…"')
    .replaceAll(/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})|\b\d{5,}/gi, (_, id?: string) => id ?? '…')
    .replaceAll(/[^\x20-\x7e…]+/g, '…')
    .replaceAll(/(?:… ?){2,}/g, '… ')
    .trim();
