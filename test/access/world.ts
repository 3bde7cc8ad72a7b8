import { journeyPlatform, type JourneyPlatform } from '../platform.js';
import { Http } from './http.js';
import { makePersonas, type Persona } from './personas.js';
import { away, home, makeRecords, type Records } from './records.js';
import { Bus } from './rpc.js';

export interface World {
  readonly journey: JourneyPlatform;
  readonly http: Http;
  readonly bus: Bus;
  readonly records: Readonly<Record<typeof home | typeof away, Records>>;
  readonly personas: readonly Persona[];
  stop(): Promise<void>;
}

/** Two municipalities with people, courses, programmes, enrolments and imports each, and somebody of every role. */
export async function makeWorld(journey?: JourneyPlatform): Promise<World> {
  const started = journey ?? (await journeyPlatform());
  const { url, platform } = started;
  const program = await started.backfill();
  const http = new Http(url);
  const bus = await Bus.open(platform.servers.natsUrl, platform.dataDir);
  const stop = async () => {
    http.close();
    await bus.close();
    await started.stop();
  };
  try {
    const records = {
      [home]: await makeRecords(program.in(home), home),
      [away]: await makeRecords(program.in(away), away),
    };
    const personas = await makePersonas(started, bus, records);
    return { journey: started, http, bus, records, personas, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
