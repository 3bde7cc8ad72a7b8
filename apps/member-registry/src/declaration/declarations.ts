import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dayInJapan, DomainError } from '#contracts';
import { Injectable } from '@nestjs/common';
import { isInOrder, textOf, type Declaration } from './declaration.domain.js';

export type HashedDeclaration = Declaration & { readonly hash: string };

const hashOf = (declaration: Declaration): string => createHash('sha256').update(textOf(declaration)).digest('hex');

/** Every version of the joint declaration. */
@Injectable()
export class Declarations {
  private readonly all: readonly HashedDeclaration[];

  constructor() {
    const shipped = JSON.parse(
      readFileSync(new URL('./declarations.json', import.meta.url), 'utf8'),
    ) as readonly Declaration[];
    if (!isInOrder(shipped))
      throw new Error('declarations.json: versions count from 1, each later than the one before');
    this.all = shipped.map((one) => ({ ...one, hash: hashOf(one) }));
  }

  /** The version to sign now. */
  get current(): HashedDeclaration {
    const today = dayInJapan(new Date());
    const begun = this.all.filter(({ from }) => from <= today);
    return (begun.at(-1) ?? this.all[0]) as HashedDeclaration;
  }

  /** @throws DomainError `unknown-declaration`. */
  get(version: number): HashedDeclaration {
    const found = this.all.find((one) => one.version === version);
    if (!found) throw new DomainError('unknown-declaration');
    return found;
  }
}
