import type { InputOf, OutputOf } from '#contracts';
import type { getDeclaration } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Declarations } from './declarations.js';

/** The text of the joint declaration, for everybody. */
@Injectable()
export class GetDeclaration {
  constructor(private readonly declarations: Declarations) {}

  execute({ version: asked }: InputOf<typeof getDeclaration>): OutputOf<typeof getDeclaration> {
    const { version, from, title, paragraphs, hash } =
      asked === undefined ? this.declarations.current : this.declarations.get(asked);
    return { version, from, title, paragraphs: [...paragraphs], hash };
  }
}
