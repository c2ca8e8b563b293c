import type { Claim } from "./claim.ts";
import { complements } from "./theme-0/complements.ts";
import { creationWithoutCapture } from "./theme-0/creation-without-capture.ts";
import { equalAttention } from "./theme-0/equal-attention.ts";
import { inboundOnly } from "./theme-0/inbound-only.ts";
import { measuredApart } from "./theme-0/measured-apart.ts";
import { noCreationNoCapture } from "./theme-0/no-creation-no-capture.ts";
import { twoSkills } from "./theme-0/two-skills.ts";
import { coachingIsLimited } from "./theme-1/coaching-is-limited.ts";
import { conversationIsTheCause } from "./theme-1/conversation-is-the-cause.ts";
import { earlyMistakes } from "./theme-1/early-mistakes.ts";
import { pushedNotLost } from "./theme-1/pushed-not-lost.ts";
import { pushesAreNotTheCause } from "./theme-1/pushes-are-not-the-cause.ts";
import { seenLate } from "./theme-1/seen-late.ts";
import { worthOfOneMore } from "./theme-1/worth-of-one-more.ts";
import { balanceNotExclusivity } from "./theme-2/balance-not-exclusivity.ts";
import { bottleneckDecides } from "./theme-2/bottleneck-decides.ts";
import { dealSizeHalvesLess } from "./theme-2/deal-size-halves-less.ts";
import { leverageSpillsOver } from "./theme-2/leverage-spills-over.ts";
import { shorterCycle } from "./theme-2/shorter-cycle.ts";
import { squandering } from "./theme-2/squandering.ts";
import { winRateHalvesNeed } from "./theme-2/win-rate-halves-need.ts";
import { winRateOutgrowsPlan } from "./theme-2/win-rate-outgrows-plan.ts";
import { applesToApples } from "./theme-3/apples-to-apples.ts";
import { fewerLargerDeals } from "./theme-3/fewer-larger-deals.ts";
import { freeEducation } from "./theme-3/free-education.ts";
import { knowingBeatsATimer } from "./theme-3/knowing-beats-a-timer.ts";
import { loseEarly } from "./theme-3/lose-early.ts";
import { noFitNoSale } from "./theme-3/no-fit-no-sale.ts";
import { oneDefinition } from "./theme-3/one-definition.ts";
import { prematureCreation } from "./theme-3/premature-creation.ts";
import { progressNotActivity } from "./theme-3/progress-not-activity.ts";
import { theGate } from "./theme-3/the-gate.ts";
import { whenToDisqualify } from "./theme-3/when-to-disqualify.ts";
import { burnedContacts } from "./theme-4/burned-contacts.ts";
import { conversationBeforeVolume } from "./theme-4/conversation-before-volume.ts";
import { effectivenessNotVolume } from "./theme-4/effectiveness-not-volume.ts";
import { eightTimesCoverage } from "./theme-4/eight-times-coverage.ts";
import { noSecondMeeting } from "./theme-4/no-second-meeting.ts";
import { progressNotAge } from "./theme-4/progress-not-age.ts";
import { quarterEndDates } from "./theme-4/quarter-end-dates.ts";
import { recordedRunsAhead } from "./theme-4/recorded-runs-ahead.ts";
import { scrubbing } from "./theme-4/scrubbing.ts";
import { theTrueGap } from "./theme-4/the-true-gap.ts";
import { threeTimesCoverage } from "./theme-4/three-times-coverage.ts";

/** All claims, theme by theme. */
export const CLAIMS: readonly Claim[] = [
  twoSkills,
  noCreationNoCapture,
  creationWithoutCapture,
  equalAttention,
  complements,
  measuredApart,
  inboundOnly,
  pushesAreNotTheCause,
  conversationIsTheCause,
  pushedNotLost,
  earlyMistakes,
  coachingIsLimited,
  seenLate,
  worthOfOneMore,
  winRateHalvesNeed,
  dealSizeHalvesLess,
  shorterCycle,
  winRateOutgrowsPlan,
  squandering,
  bottleneckDecides,
  leverageSpillsOver,
  balanceNotExclusivity,
  theGate,
  prematureCreation,
  freeEducation,
  noFitNoSale,
  fewerLargerDeals,
  oneDefinition,
  progressNotActivity,
  whenToDisqualify,
  knowingBeatsATimer,
  loseEarly,
  applesToApples,
  threeTimesCoverage,
  eightTimesCoverage,
  scrubbing,
  theTrueGap,
  progressNotAge,
  noSecondMeeting,
  burnedContacts,
  quarterEndDates,
  effectivenessNotVolume,
  conversationBeforeVolume,
  recordedRunsAhead,
];
