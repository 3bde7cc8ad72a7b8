/** 氏 and 名 as one writes them; somebody may have one of them alone. */
export const nameOf = ({ familyName, givenName }: { familyName: string; givenName: string }): string =>
  `${familyName} ${givenName}`.trim();
