interface Node {
  readonly _id: string;
  readonly parent: string | null;
}

/** These departments and all below them. A department that lies below itself by mistake ends the way down. */
export function withAllBelow(roots: readonly string[], departments: readonly Node[]): string[] {
  const children = new Map<string, string[]>();
  for (const { _id, parent } of departments) if (parent) children.set(parent, [...(children.get(parent) ?? []), _id]);
  const found = new Set(roots.filter((root) => departments.some(({ _id }) => _id === root)));
  // A set goes on to what is added while it is walked.
  for (const department of found) for (const child of children.get(department) ?? []) found.add(child);
  return [...found];
}
