/** Of fewer, each could take off its own and read what the others answered. */
const LEAST_MUNICIPALITIES = 3;

/** Of what was counted that which all who are invited are told. */
export const toldToMembers = <T extends { readonly municipalities: number }>(counted: readonly T[]): T[] =>
  counted.filter(({ municipalities }) => municipalities >= LEAST_MUNICIPALITIES);
