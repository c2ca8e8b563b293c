import { describe, expect, it } from "vitest";
import {
  type Entity,
  entityAt,
  entityOfCell,
  entityOfText,
  PURPOSES_PER_OPPORTUNITY,
} from "../../../engine/random/entity.ts";
import { hexOf } from "./hex-of.ts";

const show = ({ entity0, entity1 }: Entity) => hexOf([entity0, entity1]);

describe("an entity", () => {
  const opened = entityOfText("open", "006A");
  const source = entityOfText("source", "Überblick 🚀");

  // By known-answers.py in this folder.
  it("keeps its address for ever", () => {
    expect(show(opened)).toBe("d190016d 04b45297");
    expect(show(source)).toBe("b9e73f81 c7f130d3");
    expect(show(entityOfCell(source, 17))).toBe("339384d3 71d8dd21");
    expect(show(entityOfCell(source, -1))).toBe("e7f2b891 a002d31c");
    expect(show(entityAt(entityOfCell(source, 17), 3))).toBe("33938653 71d8dd21");
  });

  it("keeps equal texts of different kinds apart, wherever kind and text meet", () => {
    expect(entityOfText("open", "a")).not.toEqual(entityOfText("source", "a"));
    expect(entityOfText("a", "bc")).not.toEqual(entityOfText("ab", "c"));
  });

  it("leaves each opportunity of a cell room for all of its draws", () => {
    const next = entityAt(source, 1).entity0 - entityAt(source, 0).entity0;
    expect(next).toBe(PURPOSES_PER_OPPORTUNITY);
  });

  // 64 bits: 150,000 texts hold a pair that shares its address with probability 6e-10. A hash that
  // mixes badly shows on texts as alike as these, as the sum of the characters would.
  it("differs among many ids as alike as a CRM's are", () => {
    const writings = [
      (index: number) => `0065g00000${String(index).padStart(8, "0")}`,
      (index: number) => index.toString(2).padStart(20, "0"),
      (index: number) => "ab".repeat(index % 500) + index.toString(36),
    ];
    const ids = writings.flatMap((write) => Array.from({ length: 50_000 }, (_, i) => write(i)));
    const addresses = new Set(ids.map((id) => addressOf(entityOfText("open", id))));
    expect(addresses.size).toBe(new Set(ids).size);
  });

  it("differs among the cells of many sources", () => {
    const sources = Array.from({ length: 100 }, (_, i) => entityOfText("source", `source ${i}`));
    const cells = sources.flatMap((name) =>
      Array.from({ length: 1000 }, (_, index) => addressOf(entityOfCell(name, index - 30))),
    );
    expect(new Set(cells).size).toBe(100_000);
  });
});

function addressOf({ entity0, entity1 }: Entity): bigint {
  return BigInt.asUintN(64, (BigInt(entity0) << 32n) ^ BigInt(entity1 >>> 0));
}
