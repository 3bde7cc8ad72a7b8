import { runAsProcess, startService, type RunningService } from '#messaging';
import { appModule } from './app.module.js';
import { readConfig } from './config.js';

export function start(env: NodeJS.ProcessEnv = process.env): Promise<RunningService> {
  const config = readConfig(env);
  return startService('procurement', (parts) => appModule(config, parts), config);
}

runAsProcess(import.meta.url, start);
