import { z } from 'zod';

/** The network's theme groups (分科会): 庁内DX人材育成, 地域企業のDX推進, 市民のリスキリング. */
export const Theme = z.enum(['staff', 'companies', 'citizens']);
export type Theme = z.infer<typeof Theme>;
