import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { MunicipalityCode } from '#contracts';
import { getMunicipality } from '#operations/registry';
import { readQuery } from '../api/queries.js';
import { readsMunicipality, useMe } from '../session/me.js';
import { audienceName, municipalityName } from '../texts/names.js';
import type { NetworkReport } from './reports.js';

/** A programme in the table of all members: its name, whose it is, for whom. */
export function MemberProgramme(props: { row: NetworkReport['rows'][number]; fiscalYear: number }) {
  const { name, municipality, audience } = props.row;
  return (
    <>
      {name}
      <span className="row-note">
        <Municipality code={municipality} fiscalYear={props.fiscalYear} />
        <span>{audienceName(audience)}</span>
      </span>
    </>
  );
}

/** A row knows its municipality's code; the name is in the master list and never changes while a page is open. */
function Municipality({ code, fiscalYear }: { code: MunicipalityCode; fiscalYear: number }) {
  const me = useMe();
  const { data } = useQuery({ ...readQuery(getMunicipality, { code }), staleTime: Infinity });
  const name = data ? municipalityName(data) : code;
  if (!readsMunicipality(me, code)) return name;
  return <Link to={`/municipalities/${code}?fiscalYear=${fiscalYear}`}>{name}</Link>;
}
