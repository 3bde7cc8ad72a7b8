import { DomainError } from '#contracts';

/** Where a list goes on: behind this one. */
export const placeOf = ({ requestedAt, _id }: { readonly requestedAt: Date; readonly _id: string }): string =>
  `${requestedAt.toISOString()} ${_id}`;

/** @throws DomainError `invalid-input` when it was not made by `placeOf` */
export function readPlace(cursor: string | undefined): { readonly at: Date; readonly id: string } | undefined {
  if (cursor === undefined) return undefined;
  const [moment = '', id = ''] = cursor.split(' ');
  const at = new Date(moment);
  if (Number.isNaN(at.getTime()) || id === '')
    throw new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-format' }] });
  return { at, id };
}
