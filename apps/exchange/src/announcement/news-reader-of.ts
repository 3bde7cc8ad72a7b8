import type { AllowedCaller } from '#contracts';
import { viewerOf } from '../challenge/index.js';
import type { NewsReader } from './announcement.domain.js';

/** As whom a caller reads announcements: with the roles held here, or as the secretariat. */
export const newsReaderOf = (caller: AllowedCaller | undefined): NewsReader =>
  viewerOf(caller) === null ? 'secretariat' : { roles: caller?.roles ?? [] };
