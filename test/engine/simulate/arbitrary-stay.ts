import fc from "fast-check";

/** A stay from its entry on, stretched and delayed by changes. */
export const anyStay = fc.record({
  advanceAge: fc.constant(0),
  lostAge: fc.constant(0),
  advanceStretch: fc.double({ min: 0.1, max: 4, noNaN: true }),
  lostStretch: fc.double({ min: 0.1, max: 4, noNaN: true }),
  delayDays: fc.integer({ min: -20, max: 40 }),
});
