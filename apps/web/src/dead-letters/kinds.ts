import { t } from '@lingui/core/macro';
import type { OutputOf, Owner } from '#contracts';
import type { listFailures } from '#contracts/registry';

export type Failure = OutputOf<typeof listFailures>['items'][number];

/** Failures of one event or job in one service. */
export interface Kind {
  readonly key: string;
  readonly of: Pick<Failure, 'service' | 'what' | 'name'>;
  readonly failures: readonly Failure[];
}

export function kindsOf(failures: readonly Failure[]): Kind[] {
  const kinds = new Map<string, { key: string; of: Kind['of']; failures: Failure[] }>();
  for (const failure of failures) {
    const { service, what, name } = failure;
    const key = `${service}/${what}/${name}`;
    const kind = kinds.get(key) ?? { key, of: { service, what, name }, failures: [] };
    kind.failures.push(failure);
    kinds.set(key, kind);
  }
  return [...kinds.values()];
}

export const serviceName = (service: Owner): string =>
  ({
    'member-registry': t`名簿とアカウント`,
    'course-catalog': t`講座の管理`,
    'progress-tracking': t`受講と学習の記録`,
    'outcome-tracking': t`成果の記録`,
    exchange: t`自治体どうしの交流`,
    procurement: t`共同調達と席`,
    reporting: t`報告の集計`,
  })[service];

/** The id of what a failure is about: the last part of an event’s, the whole of a job’s. */
export const aboutOf = ({ what, failure }: Failure): string =>
  what === 'event' ? (failure.split('/').at(-1) ?? failure) : failure;
