import { z } from 'zod';
import { secret } from '../operation.js';

/** What stands behind the `#` of a mailed link: the municipality’s code, a hyphen, a secret. Single purpose; it ends. */
export const LinkSecret = secret(z.string().min(1).max(100));
