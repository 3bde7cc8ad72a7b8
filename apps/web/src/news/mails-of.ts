import { plural } from '@lingui/core/macro';

export const mailsOf = (count: number): string => plural(count, { other: '#通' });
