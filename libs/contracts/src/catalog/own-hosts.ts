import { z } from 'zod';

/** Hosts that a municipality has named as its own: its videos may be linked from there. */
export const OwnHosts = z.strictObject({
  hosts: z
    .array(
      z
        .string()
        .max(253)
        .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/),
    )
    .max(20),
});
