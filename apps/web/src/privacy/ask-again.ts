const ASK_AGAIN_AFTER_MS = 1000;

/** For `refetchInterval`: asks again each second while what was answered is under way. */
export const askAgainWhile =
  <Answer>(isUnderWay: (answer: Answer) => boolean) =>
  ({ state: { data } }: { readonly state: { readonly data?: Answer | undefined } }): number | false =>
    data !== undefined && isUnderWay(data) ? ASK_AGAIN_AFTER_MS : false;
