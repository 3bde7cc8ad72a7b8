import type { InputOf, OutputOf } from '#contracts';
import { getOwnHosts, setOwnHosts } from '#contracts/catalog';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { OwnHostsRepository } from './own-hosts.repository.js';

@Controller()
export class OwnHostsController {
  constructor(private readonly hosts: OwnHostsRepository) {}

  @Handles(getOwnHosts)
  async get(): Promise<OutputOf<typeof getOwnHosts>> {
    return { hosts: [...(await this.hosts.find())] };
  }

  @Handles(setOwnHosts)
  async set({ hosts }: InputOf<typeof setOwnHosts>): Promise<OutputOf<typeof setOwnHosts>> {
    const named = [...new Set(hosts)].sort();
    await this.hosts.set(named);
    return { hosts: named };
  }
}
