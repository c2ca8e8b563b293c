import { describe, expect, it } from "vitest";
import { philox } from "../../../engine/random/philox.ts";
import oracle from "../../oracles/O31.json" with { type: "json" };
import { hexOf } from "./hex-of.ts";

describe("philox", () => {
  const { zeros, ones, pi, addr_1_2_3_4_key_42_0: address } = oracle.expected;

  it.each([
    ["zeros", zeros, [0, 0, 0, 0], 0, 0],
    ["ones", ones, [-1, -1, -1, -1], -1, -1],
    ["pi", pi, [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], 0xa4093822, 0x299f31d0],
    ["an address", address, [1, 2, 3, 4], 42, 0],
  ] as const)("gives the known answer for %s (oracle O31)", (_, expected, counter, key0, key1) => {
    expect(hexOf(philox(counter, key0, key1))).toBe(expected.join(" "));
  });

  it("gives the 10000th number of C++26's philox4x32 with its default seed", () => {
    // Four numbers a counter from 0, so number 10000 is the last one of counter 2499.
    const [, , , last] = philox([2499, 0, 0, 0], 20111115, 0);
    expect(last >>> 0).toBe(1955073260);
  });

  it("reads signed and unsigned words alike", () => {
    const unsigned = [0x85a308d3, 0xffffffff, 0x80000000, 7] as const;
    const signed = [0x85a308d3 | 0, -1, 0x80000000 | 0, 7] as const;
    expect(philox(unsigned, 0xa4093822, -1)).toEqual(philox(signed, 0xa4093822 | 0, 0xffffffff));
  });
});
