import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { AccountRepository } from './account.repository.js';
import type { AccountDocument } from './account.schema.js';
import { hashOfCode } from './one-time-code.js';
import { Sealing } from './sealing.js';

const PERIOD_S = 30;
/** Clocks of phones go wrong by half a minute. */
const WINDOW = 1;

/** Digits of authenticator apps (TOTP, RFC 6238: six digits, 30 s, SHA-1, what every app can do). */
@Injectable()
export class Totps {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sealing: Sealing,
  ) {}

  /** A new key: sealed to store, as text to type, as an address to scan. */
  async make(label: string): Promise<{ sealed: string; key: string; uri: string }> {
    const totp = of(new Secret({ size: 20 }), label);
    const key = totp.secret.base32;
    return { sealed: await this.sealing.seal(key), key, uri: totp.toString() };
  }

  /** The time step whose digits these are, or null. */
  async stepOf(sealed: string, digits: string, now: Date): Promise<number | null> {
    const token = digits.normalize('NFKC').replace(/\s/g, '');
    const totp = of(Secret.fromBase32(await this.sealing.open(sealed)));
    const delta = /^\d{6}$/.test(token) ? totp.validate({ token, window: WINDOW, timestamp: now.getTime() }) : null;
    return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_S) + delta;
  }

  /** Takes digits or a recovery code of an account, each once; false when they are wrong or were used. */
  async use({ _id, totp }: AccountDocument, typed: string): Promise<boolean> {
    if (!totp) return false;
    const step = await this.stepOf(totp.key, typed, new Date());
    return step === null ? this.accounts.useRecoveryCode(_id, hashOfCode(typed)) : this.accounts.useTotpStep(_id, step);
  }
}

const of = (secret: Secret, label = 'Manabi') =>
  new TOTP({ issuer: 'Manabi', label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD_S });
