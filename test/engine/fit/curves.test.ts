import { describe, expect, it } from "vitest";
import {
  aalenJohansen,
  incidenceAt,
  incidenceRows,
  incidenceVariance,
} from "../../../engine/fit/aalen-johansen.ts";
import { kaplanMeier } from "../../../engine/fit/kaplan-meier.ts";
import { makeSpells } from "../../../engine/fit/spells.ts";
import O11 from "../../oracles/O11.json" with { type: "json" };
import O35 from "../../oracles/O35.json" with { type: "json" };
import O36 from "../../oracles/O36.json" with { type: "json" };
import O37 from "../../oracles/O37.json" with { type: "json" };
import O38 from "../../oracles/O38.json" with { type: "json" };

function expectClose(found: readonly number[], wanted: readonly number[], digits = 9): void {
  expect(found.length).toBe(wanted.length);
  found.forEach((value, index) => {
    expect(value).toBeCloseTo(wanted[index], digits);
  });
}

const spellsOf = (days: readonly number[], status: readonly number[]) => ({
  ...makeSpells([]),
  entry: new Float64Array(days.length),
  exit: Float64Array.from(days),
  ending: Uint8Array.from(status),
});

describe("kaplanMeier", () => {
  it("gives Freireich's curve and Greenwood's errors, as R does", () => {
    const { time: exit, event } = O35.inputs;
    const curve = kaplanMeier({ entry: exit.map(() => 0), exit, event });
    expect(curve.times).toEqual(O35.expected.times);
    expectClose(curve.survival, O35.expected.surv);
    expectClose(curve.standardErrors, O35.expected.greenwood_se);
  });

  it("takes late entries into account, as R does, and would differ without", () => {
    const { entry, exit, event } = O38.inputs;
    const curve = kaplanMeier({ entry, exit, event });
    expect(curve.times).toEqual(O38.expected.times);
    expectClose(curve.survival, O38.expected.surv);
    const naive = kaplanMeier({ entry: entry.map(() => 0), exit, event });
    expectClose(naive.survival, O38.expected.naive_ignoring_entry);
  });
});

describe("aalenJohansen", () => {
  it("gives R's curves and errors of winning and losing", () => {
    const { days, won, lost, wonErrors } = aalenJohansen(
      spellsOf(O11.inputs.days, O11.inputs.status),
    );
    const { times, ...expected } = O37.expected;
    const at = (values: readonly number[]) => times.map((day) => incidenceAt(days, values, day));
    expectClose(at(won), expected.won);
    expectClose(at(lost), expected.lost);
    expectClose(at(wonErrors), expected.se_won);
  });

  it("gives cmprsk's curves of the bone-marrow data, and Gray's variance", () => {
    const { time, status } = O36.inputs;
    const rows = incidenceRows(spellsOf(time, status));
    const { times, cif1, cif2, var1_gray } = O36.expected;
    const days = rows.map(({ day }) => day);
    const at = (cause: 0 | 1) =>
      times.map((day) =>
        incidenceAt(
          days,
          rows.map(({ incidence }) => incidence[cause]),
          day,
        ),
      );
    expectClose(at(0), cif1);
    expectClose(at(1), cif2);
    expectClose(
      times.map((day) => incidenceVariance(rows, 0, day, "gray")),
      var1_gray,
      12,
    );
  });

  it("is Kaplan and Meier's with one cause and late entries", () => {
    const { entry, exit, event } = O38.inputs;
    const spells = {
      entry: Float64Array.from(entry),
      exit: Float64Array.from(exit),
      ending: Uint8Array.from(event),
    };
    const { won, wonErrors } = aalenJohansen(spells);
    const curve = kaplanMeier({ entry, exit, event });
    expectClose(
      won,
      curve.survival.map((value) => 1 - value),
    );
    expectClose(wonErrors, curve.standardErrors);
  });
});
