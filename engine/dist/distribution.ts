import { z } from "zod";
import { SHAPE_MAX, SHAPE_MIN, shapeOfSpread } from "./shape-of-spread.ts";

/** Beyond these, an input is a slip of the pen, not a sales team. */
const MAGNITUDE_MAX = 1e12;
const SIGMA_MAX = 10;
const CV_MAX = 1000;
const VALUES_MAX = 1_000_000;
const CELLS_MAX = 1000;

const FORMS = `give "median" and "sigma", "mean" and "cv", "values", or "fixed"`;

/** A number above 0: days or money, as the place says. */
const magnitude = (name: string) => {
  const error = `"${name}" must be a number above 0, at most 1e12`;
  return z.number({ error }).gt(0, { error }).lte(MAGNITUDE_MAX, { error });
};

const within = (name: string, min: number, max: number) => {
  const error = `"${name}" must be a number from ${min} to ${max}`;
  return z.number({ error }).gte(min, { error }).lte(max, { error });
};

const FAMILIES = `"lognormal", "weibull", "gamma", "loglogistic", "empirical" or "piecewise"`;

const family = z
  .enum(["lognormal", "weibull", "gamma", "loglogistic"], { error: `"family" must be ${FAMILIES}` })
  .optional()
  .describe("Lognormal if left out.");

const byMedian = z.strictObject({
  family,
  median: magnitude("median").describe("Half of all values lie below."),
  sigma: within("sigma", 0, SIGMA_MAX).describe("Standard deviation of the logarithm."),
});

const byMean = z.strictObject({
  family,
  mean: magnitude("mean"),
  cv: within("cv", 0, CV_MAX).describe("Standard deviation divided by the mean."),
});

const byShape = z.strictObject({
  family: z.enum(["weibull", "gamma", "loglogistic"], {
    error: `"shape" and "scale" need a "family" of "weibull", "gamma" or "loglogistic"`,
  }),
  shape: within("shape", SHAPE_MIN, SHAPE_MAX),
  scale: magnitude("scale"),
});

const byValues = z.strictObject({
  family: z.literal("empirical", { error: `"values" are "empirical"` }).optional(),
  values: z
    .array(magnitude("values"), { error: `"values" must be a list of numbers above 0` })
    .min(1, { error: `"values" must hold at least one number` })
    .max(VALUES_MAX, { error: `"values" must hold at most ${VALUES_MAX} numbers` })
    .describe("Observed values, each equally likely."),
});

const byPieces = z.strictObject({
  family: z.literal("piecewise", { error: `"edges" and "weights" are "piecewise"` }),
  edges: z
    .array(within("edges", 0, MAGNITUDE_MAX))
    .min(2, { error: `"edges" must hold at least two numbers` })
    .max(CELLS_MAX + 1, { error: `"edges" must hold at most ${CELLS_MAX + 1} numbers` })
    .refine((edges) => edges.every((edge, i) => i === 0 || edge > edges[i - 1]), {
      error: `"edges" must ascend`,
    })
    .describe("Ends of the cells, ascending"),
  weights: z
    .array(within("weights", 0, MAGNITUDE_MAX))
    .refine((weights) => weights.some((weight) => weight > 0), {
      error: `"weights" must hold a number above 0`,
    })
    .describe("How often values fall in each cell, evenly spread over it; any sum"),
});

const byFixed = z.strictObject({
  fixed: magnitude("fixed").describe("The same value every time."),
});

/** Which form a field points to; the first that is there decides. */
const FORM_BY_FIELD = [
  ["fixed", byFixed],
  ["values", byValues],
  ["edges", byPieces],
  ["weights", byPieces],
  ["shape", byShape],
  ["scale", byShape],
  ["median", byMedian],
  ["sigma", byMedian],
  ["mean", byMean],
  ["cv", byMean],
] as const;

/**
 * A distribution as a user writes it, of durations in days or of amounts in money.
 *
 * A wrong one gets one sentence about the form that its fields point to.
 */
export const distributionSchema = z
  .union([byMedian, byMean, byShape, byValues, byPieces, byFixed], {
    error: ({ input }) => complaint(input),
  })
  .superRefine((distribution, context) => {
    const message = shapeComplaint(distribution);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  })
  .meta({
    id: "distribution",
    title: "Distribution",
    description:
      "The law of a positive quantity: by median and sigma (sd of the logarithm), " +
      "by mean and cv (standard deviation over mean), by shape and scale, as a list of observed " +
      "values, by weights of cells between edges, or as one fixed value.",
  });

/** A distribution that distributionSchema accepts; `makeLaw` turns it into a law. */
export type Distribution = z.infer<typeof distributionSchema>;

/** What is wrong, in the terms of the form that the fields of the input point to. */
function complaint(input: unknown): string {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    return `a distribution is an object: ${FORMS}`;
  }
  const form = FORM_BY_FIELD.find(([field]) => field in input)?.[1];
  const issues = form?.safeParse(input).error?.issues ?? [];
  return issues.map(sentenceOf).join("; ") || FORMS;
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== "unrecognized_keys") return issue.message;
  return `it has no ${issue.keys.map((key) => JSON.stringify(key.slice(0, 60))).join(", ")}`;
}

/** Weights that are not one a cell, or a shape that the engine cannot compute with. */
function shapeComplaint(distribution: Distribution): string | undefined {
  if ("edges" in distribution) {
    const [cells, weights] = [distribution.edges.length - 1, distribution.weights.length];
    return cells === weights ? undefined : `there are ${weights} "weights" for ${cells} cells`;
  }
  if (!("sigma" in distribution || "cv" in distribution)) return undefined;
  const { family = "lognormal" } = distribution;
  const spread = "sigma" in distribution ? distribution.sigma : distribution.cv;
  if (family === "lognormal" || spread === 0) return undefined;
  const shape = shapeOfSpread(family, distribution);
  if (shape >= SHAPE_MIN && shape <= SHAPE_MAX) return undefined;
  const name = "sigma" in distribution ? "sigma" : "cv";
  const size = shape < SHAPE_MIN ? "large" : "small";
  return `"${name}" of ${spread} is too ${size} for a ${family} distribution`;
}
