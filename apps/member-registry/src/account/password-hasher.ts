import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { Turnstile } from './turnstile.js';

/** argon2id with the least cost that OWASP ASVS 5 (appendix C) names; 46 MiB each, so few at once. */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };
const AT_ONCE = 2;
const QUEUE = 50;
/** Well below the time-out of a call that hashes. */
const PATIENCE_MS = 3000;

/** Hashes passwords, two at a time: a storm of sign-ins must not take both cores and all memory. */
@Injectable()
export class PasswordHasher {
  private readonly turnstile = new Turnstile(AT_ONCE, QUEUE, PATIENCE_MS);
  private readonly nobody = hash(randomBytes(32), cost);

  /** @throws DomainError `busy` when 50 wait already, or for too long. */
  hash(password: string): Promise<string> {
    return this.turnstile.pass(() => hash(typed(password), cost));
  }

  /**
   * Whether the password belongs to the hash. Without a hash it takes the same time and the answer is false, so that
   * the time does not tell who has an account.
   * @throws DomainError `busy` when 50 wait already, or for too long.
   */
  async verify(password: string, passwordHash: string | null): Promise<boolean> {
    const compared = passwordHash ?? (await this.nobody);
    const matches = await this.turnstile.pass(() => verify(compared, typed(password)));
    return matches && passwordHash !== null;
  }
}

/** Japanese keyboards type letters of both widths; which one was on must not matter. */
const typed = (password: string): string => password.normalize('NFKC');
