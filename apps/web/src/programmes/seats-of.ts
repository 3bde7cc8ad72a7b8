import { plural } from '@lingui/core/macro';

export const seatsOf = (count: number): string => plural(count, { other: '#席' });
