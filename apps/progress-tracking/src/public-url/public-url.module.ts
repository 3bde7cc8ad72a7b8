import { Module, type DynamicModule } from '@nestjs/common';

/** Where people reach us: what is printed leads there. */
export const PUBLIC_URL = Symbol('PUBLIC_URL');

@Module({})
export class PublicUrlModule {
  static forRoot(publicUrl: string): DynamicModule {
    const provided = { provide: PUBLIC_URL, useValue: publicUrl };
    return { module: PublicUrlModule, global: true, providers: [provided], exports: [PUBLIC_URL] };
  }
}
