import { z } from "zod";
import { distributionSchema } from "../dist/distribution.ts";
import { share } from "./mechanism-numbers.ts";

/** How surely one criterion is read; the defaults are placeholders, from no data. */
const criterion = (sensitivity: number, specificity: number) =>
  z
    .strictObject({
      sensitivity: share
        .default(sensitivity)
        .meta({ description: "P(marked present | a real opportunity)" }),
      specificity: share
        .default(specificity)
        .meta({ description: "P(marked absent | no real opportunity)" }),
    })
    .prefault({});

const strictness = z.number().min(0).max(3);

/**
 * The gate between a conversation and an opportunity: pain, interest and fit.
 *
 * With this block `creation[].perDay` counts candidates, conversations that meet the gate, and the
 * process describes real opportunities. What the gate lets in that is not real can never be won.
 */
export const qualificationSchema = z
  .strictObject({
    prevalence: share
      .default(0.35)
      .meta({ description: "Share of candidates that are real opportunities" }),
    strictness: strictness.default(2).meta({
      description: "Criteria out of three that must be met; 1.5: half of them one, half two",
    }),
    criteria: z
      .strictObject({
        pain: criterion(0.95, 0.6),
        interest: criterion(0.9, 0.7),
        fit: criterion(0.97, 0.8),
      })
      .prefault({}),
    premature: share
      .default(0)
      .meta({ description: "Share of those that fail the gate that become opportunities anyway" }),
    marketing: z
      .strictObject({
        strictness: strictness.default(1).meta({
          description: "Criteria that marketing asks for before it hands a candidate to sales",
        }),
      })
      .optional()
      .meta({ description: "Marketing's gate, before that of sales; absent: there is none" }),
    fakes: z
      .strictObject({
        advance: factorOfAdvance(),
        never: share
          .default(0.5)
          .meta({ description: "Of those that do not advance, the share that nobody ever closes" }),
        days: distributionSchema
          .optional()
          .meta({ description: "Days until the others are lost; absent: as the stage's lost" }),
      })
      .prefault({})
      .meta({ description: "What becomes of opportunities that are not real" }),
    unfit: z
      .strictObject({
        share: share
          .default(0)
          .meta({ description: "Of those that are not real, the share that would buy unfit" }),
        sold: share.default(0).meta({ description: "Share of these that reps sell to" }),
      })
      .optional()
      .meta({ description: "Buyers with pain and interest but no fit; absent: there are none" }),
  })
  .meta({ id: "qualification", description: "The gate: pain, interest, fit" });

function factorOfAdvance() {
  return share.default(0.5).meta({
    description: "Their probability of advancing, as a share of a real one's; never from the last",
  });
}

export type Qualification = z.output<typeof qualificationSchema>;
