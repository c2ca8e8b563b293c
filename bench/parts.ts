import type { Part } from "./case.ts";
import { chromium } from "./parts/chromium.ts";
import { exact } from "./parts/exact.ts";
import { fit } from "./parts/fit.ts";
import { importing } from "./parts/import.ts";
import { kernels } from "./parts/kernels.ts";
import { leverage } from "./parts/leverage.ts";
import { memory } from "./parts/memory.ts";
import { page } from "./parts/page.ts";
import { peers } from "./parts/peers.ts";
import { slopes } from "./parts/slopes.ts";
import { variance } from "./parts/variance.ts";
import { workers } from "./parts/workers.ts";

/** All that is measured, in order. */
export const PARTS: readonly Part[] = [
  ...kernels,
  ...peers,
  workers,
  exact,
  fit,
  importing,
  chromium,
  slopes,
  variance,
  leverage,
  memory,
  page,
];
