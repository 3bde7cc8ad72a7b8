import type { AllowedCaller } from '#contracts';

/** Raw figures (庁内限り) only for who may act in the municipality itself; masked for everybody who looks from outside. */
export const disclosureFor = (caller: AllowedCaller | undefined): 'working' | 'masked' =>
  caller?.reach.to === 'municipality' ? 'working' : 'masked';
