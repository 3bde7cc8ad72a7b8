import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { getNewsChoice, setNewsChoice } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { NewsChoiceRepository, type NewsChoice } from './news-choice.repository.js';

/** Which mails the caller's account wants: looked at, and chosen. */
@Injectable()
export class ChooseNews {
  constructor(private readonly choices: NewsChoiceRepository) {}

  async get(caller: AllowedCaller | undefined): Promise<OutputOf<typeof getNewsChoice>> {
    return view(await this.choices.get(accountOf(caller)));
  }

  async execute(
    choice: InputOf<typeof setNewsChoice>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof setNewsChoice>> {
    await this.choices.set(accountOf(caller), choice);
    return view(choice);
  }
}

const view = ({ themes, announcements, newsletters }: NewsChoice) => ({
  themes: [...themes],
  announcements,
  newsletters,
});

function accountOf(caller: AllowedCaller | undefined): string {
  if (caller?.account === undefined) throw new DomainError('not-signed-in');
  return caller.account;
}
