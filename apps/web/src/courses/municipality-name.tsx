import { useQuery } from '@tanstack/react-query';
import { getMunicipality } from '#operations/registry';
import { readQuery } from '../api/queries.js';
import { municipalityName } from '../texts/names.js';

/** A municipality by its name, and by its code until that has come. */
export function MunicipalityName({ code }: { code: string }) {
  const { data } = useQuery({ ...readQuery(getMunicipality, { code }), staleTime: Infinity });
  return <>{data ? municipalityName(data) : code}</>;
}
