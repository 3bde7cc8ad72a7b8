import type { OutputOf } from '#contracts';
import type { listCertificates } from '#contracts/progress';

export type IssuedCertificate = OutputOf<typeof listCertificates>['items'][number];
