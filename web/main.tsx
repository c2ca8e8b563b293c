import { render } from "preact";
import { readPlan, readScenario } from "../engine/index.ts";
import { exampleTeam, plans, scenarios } from "../scenarios/index.ts";
import { openBrowserPool } from "../workers/browser-pool.ts";
import "./style/page-styles.css";
import { openStorage } from "./state/storage.ts";
import { openTheme } from "./state/theme.ts";
import { openStore } from "./store.ts";
import { Page } from "./views/page.tsx";

const { value: plan, warnings } = readPlan(exampleTeam);
const root = document.getElementById("page");
if (plan === undefined || root === null) throw new Error("the page has no plan to open on");

const store = openStore({
  initial: { document: exampleTeam, plan, warnings, isExample: true, note: "" },
  storage: openStorage(),
  clock: () => Date.now(),
  newId: () => crypto.randomUUID(),
  scenarios: scenarios.map(readScenario).flatMap(({ value }) => value ?? []),
  plans: Object.values(plans),
  pool: openBrowserPool(),
  now: () => performance.now(),
});
render(<Page store={store} theme={openTheme()} />, root);
