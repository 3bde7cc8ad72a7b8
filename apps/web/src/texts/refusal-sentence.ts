import { refusalText } from '#contracts';
import { language } from './language.js';

/**
 * The sentence of a refusal that came by its code, within an answer (a row of a file, a learning event). Brings all
 * sentences of the platform along: for pages that need it, not for the frame.
 */
export const refusalSentence = (code: string): string => refusalText(code)[language()];
