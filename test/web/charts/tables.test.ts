import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { figuresOf } from "../../../web/charts/figures-of.ts";
import { GroupsTable } from "../../../web/charts/groups-table.tsx";
import { QuantileTable } from "../../../web/charts/quantile-table.tsx";
import { makeForecast } from "../../../web/gallery/fixtures.ts";
import { GROUPS } from "../../../web/gallery/track-fixtures.ts";
import { plain } from "../support/plain.ts";

const forecast = makeForecast({ median: 970_000, spread: 0.178, quota: 1_000_000 });

describe("figuresOf", () => {
  it("gives every number with its error, and the exact answer where it has one", () => {
    const [pHit] = figuresOf(forecast);
    // sqrt(0.457 × 0.543 / 100,000) = 0.00158.
    expect({ ...pHit, value: plain(pHit.value), error: plain(pHit.error) }).toMatchObject({
      name: "Futures that make the quota",
      value: "45.7 %",
      error: "0.16 %",
    });
  });

  it("leaves the exact answer empty where there is none", () => {
    const exact = { applies: false as const, reason: "the common factor moves" };
    const unsolved = { ...forecast, total: { ...forecast.total, exact } };
    expect(figuresOf(unsolved).every((figure) => figure.exact === "")).toBe(true);
  });
});

describe("GroupsTable", () => {
  it("shows the twelve with the most opportunities, and says that there are more", () => {
    const table = render(GroupsTable({ by: "owner", groups: GROUPS }));
    expect(table).toContain("Win rates by owner: the 12 with the most opportunities");
    expect(table.match(/<tr>/g)).toHaveLength(1 + 12);
    // 60 wins of 200: 30 % as counted; the fixture has them pulled to 26 %.
    expect(plain(table)).toContain("<td>60</td><td>30.0 %</td><td>26.0 %</td>");
    expect(table).not.toContain("Owner 13");
  });
});

describe("QuantileTable", () => {
  it("says how many futures book at least an amount: 90 in 100 at least the 10 % quantile", () => {
    const table = render(QuantileTable({ outcome: forecast.total, currency: "USD" }));
    expect(table).toContain('<th scope="row">90</th><td>$656,019</td>');
  });
});
