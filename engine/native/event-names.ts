/*
 * Names of what compiled loops of the event kernel read and find: see assembly/event/.
 */

/** What stands in memory as integers of 32 bits. */
export type EventIntegers =
  | "weekEntities0"
  | "weekEntities1"
  | "guideStarts"
  | "sumStarts"
  | "guides"
  | "drawnCounts"
  | "drawnInTrial"
  | "weeks"
  | "counts"
  | "keys0"
  | "keys1"
  | "ranges"
  | "winRanks"
  | "endRanks"
  | "everyWordWins"
  | "everyWordEnds"
  | "created"
  | "lost"
  | "open"
  | "candidateWeek"
  | "candidateEntity0"
  | "candidateEntity1"
  | "candidateWinOpen"
  | "candidateLossOpen"
  | "candidateLost"
  | "unsureWeek"
  | "unsureEntity0"
  | "unsureEntity1"
  | "unsureWins"
  | "unsureWord"
  | "unsureCreated"
  | "advanceTrial"
  | "advanceEntity0"
  | "advanceEntity1"
  | "openLimits"
  | "untoldTrial"
  | "untoldWord"
  | "untoldEnding";

/** And what as floating-point numbers. */
export type EventFloats =
  | "weekMeans"
  | "sums"
  | "creationShocks"
  | "spreadTable"
  | "days"
  | "winTable"
  | "lossTable"
  | "speeds"
  | "openTables"
  | "advanceDay";

/** What is set to a number itself, or found. */
export type EventNumbers =
  | "stayAge"
  | "winHeld"
  | "lossHeld"
  | "untoldCount"
  | "outcomePlace"
  | "durationPlace"
  | "listedEntity1"
  | "spreadValues"
  | "isSpread"
  | "hasLaws"
  | "weekCount"
  | "countsPerTrial"
  | "winValues"
  | "lossValues"
  | "winStretch"
  | "lossStretch"
  | "delayDays"
  | "horizonDays";
