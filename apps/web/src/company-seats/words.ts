import { plural } from '@lingui/core/macro';

export const seatCount = (count: number): string => plural(count, { other: '#席' });
