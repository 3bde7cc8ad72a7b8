/** Apart from the words of challenges: pages of other folders lead there without their texts. */
export const challengeAddress = (challenge: string): string => `/exchange/challenges/${challenge}`;
