/** A municipality's name with its prefecture, since 25 names are held by several; a prefecture has none before it. */
export const municipalityName = ({
  prefecture,
  name,
}: {
  readonly prefecture: string;
  readonly name: string;
}): string => (prefecture === name ? name : `${prefecture}${name}`);
