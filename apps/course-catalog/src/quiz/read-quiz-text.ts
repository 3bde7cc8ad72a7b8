import type { InputOf, OutputOf } from '#contracts';
import type { readQuizText } from '#contracts/catalog';
import { Injectable } from '@nestjs/common';
import { readAiken } from './aiken.domain.js';
import { readGift } from './gift.domain.js';

/** Questions from a text, for the author to look at; nothing is kept. */
@Injectable()
export class ReadQuizText {
  execute({ format, text }: InputOf<typeof readQuizText>): OutputOf<typeof readQuizText> {
    return format === 'gift' ? readGift(text) : readAiken(text);
  }
}
