import { z } from "zod";

const number = z.number();
const standardError = z.number().min(0).meta({ description: "Monte Carlo error" });
const mean = z.strictObject({ mean: number, standardError });
const ratio = number
  .nullable()
  .meta({ description: "Of the two means over futures; null where there is nothing to divide by" });

/** What the mechanisms of a plan did, over the horizon: means over futures. */
export const mechanismsSchema = z.strictObject({
  warmUpDays: number.meta({
    description: "Days simulated before asOf so that the team opens with its own pipeline",
  }),
  creation: z
    .strictObject({
      candidates: mean.optional().meta({ description: "Conversations that met the gate" }),
      marketingQualified: mean.optional(),
      accepted: mean.optional().meta({ description: "Candidates that passed every gate" }),
      acceptance: ratio.optional().meta({ description: "Accepted of marketing qualified" }),
      created: mean,
      createdReal: mean,
      createdPremature: mean.meta({ description: "Entered though they had failed the gate" }),
      qualifiedShare: ratio.meta({ description: "Real ones of those created" }),
      createdValue: mean.meta({ description: "Amounts, as recorded" }),
    })
    .meta({ description: "How well the team creates opportunities" }),
  capture: z
    .strictObject({
      won: mean,
      winRate: ratio.meta({ description: "Won of closed: won, lost and disqualified" }),
      createdPerWin: ratio,
      reportedConversion: ratio.optional().meta({ description: "Won of marketing qualified" }),
      cycleDays: ratio.meta({ description: "Mean days from creation to the win" }),
      wonSize: ratio,
      badFitWins: mean,
    })
    .meta({ description: "How well the team wins what it has created" }),
  truth: z
    .strictObject({
      recordedAtStart: mean.meta({ description: "Open value at asOf, as the CRM has it" }),
      liveAtStart: mean.meta({ description: "Without what can no longer be won" }),
      phantomAtStart: mean,
      dueAtStart: mean.meta({ description: "Recorded as due in the first period" }),
      coverageDue: ratio.meta({ description: "Due, over what is missing to the quota" }),
      recordedAtEnd: mean,
      liveAtEnd: mean,
      integrityAtEnd: ratio.meta({ description: "Live of recorded value" }),
      openLiveAtStart: mean.meta({ description: "Opportunities" }),
      openLiveAtEnd: mean.meta({ description: "Opportunities" }),
      weightedPipeline: mean.meta({
        description: "What is due, each amount by its recorded stage's win probability",
      }),
      bookedFromPipeline: mean.meta({
        description: "What the first period books of what was open at asOf",
      }),
      forecastBias: number.meta({ description: "Weighted pipeline less what came of it" }),
    })
    .meta({ description: "What the CRM says against what is so" }),
  attention: z
    .strictObject({
      openPerRep: ratio.meta({ description: "Open opportunities a rep, over the weeks" }),
      focus: ratio.meta({
        description: "Share of the hours it asks for that an opportunity gets, on average",
      }),
      captureHours: mean,
      usedHours: mean,
      phantomHours: mean.meta({ description: "Spent on what could no longer be won" }),
      phantomShare: ratio,
    })
    .optional(),
  pushes: z
    .strictObject({
      pushes: mean,
      closedByPushes: z
        .record(z.string(), mean)
        .meta({ description: "Closed opportunities that were pushed 0, 1, 2, 3 or more times" }),
    })
    .optional(),
  disqualification: z
    .strictObject({
      closed: mean,
      phantoms: mean,
      goodDealsKilled: mean.meta({ description: "Would have been won if they had been left" }),
      hoursFreedPerWeek: mean.meta({ description: "That they had asked for" }),
    })
    .optional(),
  stalls: z.strictObject({ stalled: mean, died: mean }).optional(),
  market: z
    .strictObject({
      contactsLeft: mean,
      shareLeft: number,
      burned: mean.meta({ description: "Contacts lost in the first stage" }),
    })
    .optional(),
  reps: z
    .strictObject({
      hitting: z.strictObject({ mean: number, sd: number, standardError }),
      left: mean.meta({ description: "Reps who leave within the horizon" }),
      seats: z.array(
        z.strictObject({
          name: z.string(),
          quota: number,
          bookings: mean,
          pHit: number,
          pHitStandardError: standardError,
        }),
      ),
    })
    .optional(),
  weeks: z
    .array(
      z.strictObject({
        date: z.string(),
        open: number,
        openLive: number,
        openValue: number,
        created: number.meta({ description: "In the week before" }),
        focus: number,
      }),
    )
    .meta({ description: "At the start of each week from asOf, after its review" }),
  errors: z
    .record(z.string(), standardError.nullable())
    .meta({ description: "Monte Carlo errors of the ratios above, by name" }),
  runwayWeeks: ratio.meta({
    description: "Weeks of quota that the pipeline at asOf still brings by itself",
  }),
});

export type Mechanisms = z.output<typeof mechanismsSchema>;
