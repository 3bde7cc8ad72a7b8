import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** One service's figures in its own registry: services in one process share nothing. */
export interface Metrics {
  counter(name: string, help: string, labelNames?: string[]): Counter;
  gauge(name: string, help: string, labelNames?: string[]): Gauge;
  /** Buckets in the metric's own unit; seconds are usual, and so are the defaults. */
  histogram(name: string, help: string, labelNames?: string[], buckets?: number[]): Histogram;
  /** Prometheus text. */
  text(): Promise<string>;
}

/** Metrics labelled with the service's name. Process figures cost timers: only one service of a process asks for them. */
export function createMetrics(service: string, { processFigures = false } = {}): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  if (processFigures) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  // Several consumers of one service count under one name.
  const known = <M>(name: string) => registry.getSingleMetric(name) as M | undefined;
  return {
    counter: (name, help, labelNames = []) =>
      known<Counter>(name) ?? new Counter({ name, help, labelNames, registers }),
    gauge: (name, help, labelNames = []) => known<Gauge>(name) ?? new Gauge({ name, help, labelNames, registers }),
    histogram: (name, help, labelNames = [], buckets) =>
      known<Histogram>(name) ?? new Histogram({ name, help, labelNames, registers, ...(buckets && { buckets }) }),
    text: () => registry.metrics(),
  };
}

/** The text of several services as one page: a metric both have is described once, as Prometheus demands. */
export async function metricsPage(all: Metrics[]): Promise<string> {
  const families = new Map<string, string[]>();
  for (const text of await Promise.all(all.map((metrics) => metrics.text()))) {
    for (const family of text.split(/^(?=# HELP )/m)) {
      const lines = family.split('\n').filter((line) => line !== '');
      const name = lines[0]?.split(' ')[2];
      if (name === undefined) continue;
      const known = families.get(name);
      if (known) known.push(...lines.filter((line) => !line.startsWith('#')));
      else families.set(name, lines);
    }
  }
  return [...families.values()].map((lines) => `${lines.join('\n')}\n`).join('\n');
}
