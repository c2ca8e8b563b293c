import type { Forecast } from "../../engine/index.ts";
import { printable } from "./printable.ts";
import { wrapText } from "./wrap-text.ts";

/** What was assumed for want of data, and what else the reader of a forecast should know. */
export function warningLines({ warnings }: Forecast): readonly string[] {
  const assumed = warnings.filter(({ code }) => code === "assumed");
  const others = warnings.filter(({ code }) => code !== "assumed");
  return [
    ...others.flatMap(({ path, message }) => {
      return wrapText(`${printable(path && `${path}: `)}${printable(message)}`, "  ", "    ");
    }),
    ...(assumed.length > 0 ? wrapText(assumedText(assumed), "  ", "    ") : []),
  ];
}

/** Such as a seventh: nobody wrote all these digits. */
const LONG_NUMBER = /\d+\.\d{6,}/g;

function assumedText(assumed: Forecast["warnings"]): string {
  const parts = assumed.map(({ path, message }) => {
    const value = message.replace(/^assumed: /, "");
    return `${path} ${value.replaceAll(LONG_NUMBER, (number) => Number(number).toPrecision(3))}`;
  });
  return `Assumed, as the plan does not say: ${printable(parts.join(", "))}.`;
}
