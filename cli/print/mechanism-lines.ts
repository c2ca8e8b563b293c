import type { Forecast } from "../../engine/index.ts";
import { exactPercent } from "../../words/percent.ts";
import { wrapText } from "./wrap-text.ts";

/** What the plan's mechanisms did, in a few sentences; none where it has none. */
export function mechanismLines({ mechanisms, pipeline }: Forecast): readonly string[] {
  if (!mechanisms) return [];
  const { creation, capture, attention, disqualification, errors } = mechanisms;
  const share = (value: number, name: string) => shareWithError(value, errors[name] ?? 0);
  const sentences = [
    ...coverageSentence(pipeline),
    ...(capture.winRate !== null && creation.qualifiedShare !== null
      ? [
          `Of what is created ${share(creation.qualifiedShare, "qualifiedShare")} is real; ` +
            `of what is closed ${share(capture.winRate, "winRate")} is won.`,
        ]
      : []),
    ...(attention && attention.focus !== null && attention.phantomShare !== null
      ? [
          `An open opportunity gets ${share(attention.focus, "focus")} of the hours it asks for; ` +
            `${share(attention.phantomShare, "phantomShare")} of them go to what can no longer ` +
            "be won.",
        ]
      : []),
    ...(disqualification
      ? [
          `${Math.round(disqualification.closed.mean)} are disqualified a future, ` +
            `${Math.round(disqualification.goodDealsKilled.mean)} of which would have been won.`,
        ]
      : []),
  ];
  return wrapText(sentences.join(" "));
}

/** A share with its Monte Carlo error: "31.2 % ± 0.4 %". */
function shareWithError(share: number, standardError: number): string {
  return `${exactPercent(share)} ± ${exactPercent(standardError)}`;
}

function coverageSentence(pipeline: Forecast["pipeline"]): string[] {
  const { pipelineCoverage: recorded, pipelineCoverageLive: live } = pipeline;
  if (recorded === null || live === null) return [];
  const times = (coverage: number) => `${coverage.toFixed(1)} times`;
  return [
    `The open pipeline is ${times(recorded)} what the first period still misses, ` +
      `${times(live)} without what can no longer be won.`,
  ];
}
