/** The plan that the documentation shows, as text: every field of it, in its order. */
export const EXAMPLE_TEXT = `{
  "format": "quotacast-plan/1",
  "name": "Team A",
  "currency": "USD",
  "asOf": "2026-01-01",
  "periods": [
    { "id": "2026-Q1", "start": "2026-01-01", "end": "2026-04-02", "quota": 500000, "booked": 0 }
  ],
  "opening": "steady-state",
  "creation": [ { "source": "all", "perDay": 0.5 } ],
  "process": {
    "kind": "whole-cycle",
    "won":  { "probability": 0.25, "days": { "median": 75, "sigma": 0.6 } },
    "lost": { "days": { "median": 60, "sigma": 0.9 } },
    "never": 0
  },
  "dealSize": { "mean": 50000, "cv": 1 },
  "commonFactor": { "creation": 0, "winRate": 0, "speed": 0, "dealSize": 0 }
}`;

type Fields = Record<string, unknown>;

/**
 * The example with some of its places changed.
 *
 * @param places values by path, such as "periods[0].end"; undefined removes the field
 */
export function exampleWith(places: Fields): Fields {
  const document: Fields = JSON.parse(EXAMPLE_TEXT);
  for (const [path, value] of Object.entries(places)) {
    const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
    const last = keys.pop() ?? "";
    const parent = keys.reduce((fields, key) => fields[key] as Fields, document);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return document;
}

/** A stage that is well formed, with some of its fields changed. */
export function stageWith(fields: Fields = {}): Fields {
  const days = { median: 10, sigma: 0.5 };
  return { name: "A", advance: { probability: 0.5, days }, lost: { days }, never: 0, ...fields };
}

/** The example with a process of stages. */
export function exampleInStages(...stages: readonly Fields[]): Fields {
  return exampleWith({ process: { kind: "stages", stages } });
}
