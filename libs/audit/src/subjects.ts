const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const CODE = /^\d{6}$/;
/** More than a page of a list has. */
const MOST = 250;

/** The ids that a call names: of what was acted on, what came of it, and each person that a list shows. Each once. */
export function subjectsOf(input: Readonly<Record<string, unknown>>, output: unknown): string[] {
  const outcome = typeof output === 'object' && output !== null ? Object.entries(output) : [];
  const named = [...Object.entries(input), ...outcome, ...peopleIn(output)].flatMap(([field, value]) =>
    idsIn(field, value),
  );
  return [...new Set(named)].slice(0, MOST);
}

function peopleIn(output: unknown): [string, unknown][] {
  const { items } = (output ?? {}) as { items?: unknown };
  if (!Array.isArray(items)) return [];
  return (items as { person?: unknown }[]).map(({ person }) => ['person', person]);
}

function idsIn(field: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, MOST).flatMap((one) => idsIn(field, one));
  if (typeof value !== 'string') return [];
  const isCode = (field === 'code' || field === 'municipality') && CODE.test(value);
  return UUID.test(value) || isCode ? [value] : [];
}
