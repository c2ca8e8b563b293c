import type { Inquiry } from "./inquiry.ts";
import { solvableDraws } from "./means-by-draw.ts";

/**
 * How shares come out under each draw of the plan's numbers, solved without sampling: so they
 * differ by what is not known of the plan and by nothing else.
 *
 * @param share the shares of a plan as it is
 * @returns null where the plan has no draws, or cannot be solved under them
 */
export async function sharesByDraw(
  inquiry: Inquiry,
  share: (drawn: Inquiry) => Promise<readonly number[]>,
): Promise<readonly (readonly number[])[] | null> {
  const drawn = solvableDraws(inquiry);
  if (drawn.length === 0) return null;
  return Promise.all(drawn.map((plan) => share({ ...inquiry, plan, method: "exact" })));
}

/** The range that holds 80 % of values, between neighbours in order. */
export function eightyOf(values: readonly number[]): [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  };
  return [at(0.1), at(0.9)];
}
