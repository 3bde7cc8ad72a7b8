import { personalFiles, type OutputOf, type PersonalFileKey } from '#contracts';
import { REGISTER_FROM_PEOPLE, type describePersonalData, type PersonalFileEntry } from '#contracts/privacy';
import type { listPrivacyTerms } from '#contracts/progress';

type Described = OutputOf<typeof describePersonalData>['collections'][number];

/** Files whose purpose, organ and retention follow the programmes'. */
const ofProgrammes: ReadonlySet<PersonalFileKey> = new Set(['people', 'learning', 'outcomes']);

/** The register of a municipality, from what the services' collections declare and what its programmes say. */
export function registerOf(
  municipalityName: string,
  collections: readonly Described[],
  terms: OutputOf<typeof listPrivacyTerms>,
): PersonalFileEntry[] {
  const keys = Object.keys(personalFiles) as PersonalFileKey[];
  return keys.flatMap((key) => {
    const theirs = collections.filter(({ file }) => file === key);
    if (theirs.length === 0) return [];
    const file = personalFiles[key];
    const said = ofProgrammes.has(key) ? terms : { purposes: [], organs: [], retentionYears: [] };
    const counted = countOf(theirs);
    return [
      {
        file: key,
        name: file.name,
        organs: said.organs.length > 0 ? said.organs : [municipalityName],
        purposes: [...new Set([file.purpose, ...said.purposes])],
        items: itemsOf(theirs, 'items' in file ? file.items : []),
        scope: file.scope,
        source: file.source,
        passedOn: file.passedOn,
        retention: [file.retention, ...said.retentionYears.map(yearsText)],
        ...counted,
        toPublish: (counted.people ?? 0) >= REGISTER_FROM_PEOPLE,
      },
    ];
  });
}

const yearsText = (years: number): string => `事業が終了した年度の翌年度の初めから${years}年`;

const itemsOf = (collections: readonly Described[], alone: readonly string[]): string[] => [
  ...new Set([...collections.flatMap(({ items }) => items.map(({ label }) => label)), ...alone]),
];

/** Where a collection tells people apart, they are counted; elsewhere enrolments, which are at least as many. */
function countOf(collections: readonly Described[]): Pick<PersonalFileEntry, 'people' | 'counted'> {
  for (const kind of ['people', 'enrolments'] as const) {
    const counts = collections.flatMap(({ counted, count }) => (counted === kind && count !== null ? [count] : []));
    if (counts.length > 0) return { people: Math.max(...counts), counted: kind };
  }
  return { people: null, counted: null };
}
