import { useQuery } from '@tanstack/react-query';
import type { MunicipalityCode } from '#contracts';
import type { Purchase } from '#contracts/procurement';
import { listDirectory } from '#operations/registry';
import { everyItem } from '../api/every-item.js';

/** All members of the network. */
export const everyMember = { queryKey: [listDirectory.name, 'all'], queryFn: () => everyItem(listDirectory, {}) };

/** What members and buyers of a purchase are called, asked only where somebody is named; others by their code. */
export function useMemberNames({ buyers }: Pick<Purchase, 'buyers'>, isNamed: boolean) {
  const { data = [] } = useQuery({ ...everyMember, enabled: isNamed });
  const names = new Map<MunicipalityCode, string>([
    ...buyers.map(({ municipality, municipalityName }) => [municipality, municipalityName] as const),
    ...data.map(({ municipality, name }) => [municipality, name] as const),
  ]);
  return (codes: readonly MunicipalityCode[]): string[] => codes.map((code) => names.get(code) ?? code);
}
