import { d1 } from './d1-services.js';
import { d2 } from './d2-nats.js';
import { d3 } from './d3-redis.js';
import { d4 } from './d4-store.js';
import { d5 } from './d5-repeats.js';
import type { Drill } from './drill.js';

export const drills: readonly Drill[] = [d1, d2, d3, d4, d5];
