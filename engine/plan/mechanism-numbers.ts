import { z } from "zod";

/** A share of something, or a probability. */
export const share = z.number().min(0).max(1);

/** What happens so many times a day, on average. */
export const perDay = z.number().min(0).max(100);

/** A stretch of time in days. */
export const days = z.number().min(0).max(36_500);

/** A factor; beyond a thousand it is a slip of the pen. */
export const factor = z.number().min(0).max(1000);
