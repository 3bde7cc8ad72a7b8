import type { AllowedCaller, InputOf } from '#contracts';
import { getNewsChoice, setNewsChoice } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ChooseNews } from './choose-news.js';

@Controller()
export class NewsChoiceController {
  constructor(private readonly choosing: ChooseNews) {}

  @Handles(getNewsChoice)
  get(_: InputOf<typeof getNewsChoice>, caller?: AllowedCaller) {
    return this.choosing.get(caller);
  }

  @Handles(setNewsChoice)
  set(input: InputOf<typeof setNewsChoice>, caller?: AllowedCaller) {
    return this.choosing.execute(input, caller);
  }
}
