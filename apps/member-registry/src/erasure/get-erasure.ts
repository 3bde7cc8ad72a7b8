import { DomainError, type InputOf } from '#contracts';
import type { Erasure, getErasure } from '#contracts/privacy';
import { Injectable } from '@nestjs/common';
import { ErasureRepository } from './erasure.repository.js';
import { erasureView } from './erasure-view.js';

/** How far an erasure is. */
@Injectable()
export class GetErasure {
  constructor(private readonly erasures: ErasureRepository) {}

  async execute({ erasure }: InputOf<typeof getErasure>): Promise<Erasure> {
    const stored = await this.erasures.find(erasure);
    if (!stored?.whole) throw new DomainError('unknown-erasure');
    return erasureView(stored);
  }
}
