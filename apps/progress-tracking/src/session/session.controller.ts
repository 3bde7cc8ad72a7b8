import type { AllowedCaller, InputOf } from '#contracts';
import {
  cancelSession,
  listMySessions,
  listSessions,
  registerForSession,
  saveSession,
  withdrawRegistration,
} from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { CancelSession } from './cancel-session.js';
import { ListMySessions } from './list-my-sessions.js';
import { ListSessions } from './list-sessions.js';
import { RegisterForSession } from './register-for-session.js';
import { SaveSession } from './save-session.js';
import { WithdrawRegistration } from './withdraw-registration.js';

@Controller()
export class SessionController {
  constructor(
    private readonly saving: SaveSession,
    private readonly cancelling: CancelSession,
    private readonly listing: ListSessions,
    private readonly own: ListMySessions,
    private readonly registering: RegisterForSession,
    private readonly withdrawing: WithdrawRegistration,
  ) {}

  @Handles(saveSession)
  save(input: InputOf<typeof saveSession>) {
    return this.saving.execute(input);
  }

  @Handles(cancelSession)
  cancel(input: InputOf<typeof cancelSession>, caller: AllowedCaller) {
    return this.cancelling.execute(input, caller);
  }

  @Handles(listSessions)
  list(input: InputOf<typeof listSessions>) {
    return this.listing.execute(input);
  }

  @Handles(listMySessions)
  listMine(_input: InputOf<typeof listMySessions>, caller: AllowedCaller) {
    return this.own.execute(caller);
  }

  @Handles(registerForSession)
  register(input: InputOf<typeof registerForSession>, caller: AllowedCaller) {
    return this.registering.execute(input, caller);
  }

  @Handles(withdrawRegistration)
  withdraw(input: InputOf<typeof withdrawRegistration>, caller: AllowedCaller) {
    return this.withdrawing.execute(input, caller);
  }
}
