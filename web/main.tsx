import { render } from "preact";
import { readPlan, readScenario } from "../engine/index.ts";
import { exampleTeam, plans, scenarios } from "../scenarios/index.ts";
import { writeFor } from "../words/locale.ts";
import { openBrowserPool } from "../workers/browser-pool.ts";
import "./style/page-styles.css";
import { keepOffline } from "./offline/keep-offline.ts";
import { openSharedPart } from "./state/open-shared-part.ts";
import { latestWorkspace, openStorage } from "./state/storage.ts";
import { openTheme } from "./state/theme.ts";
import { openView } from "./state/view.ts";
import { openStore } from "./store.ts";
import { fetchAhead } from "./views/fetch-ahead.ts";
import { Page } from "./views/page.tsx";

const { value: plan, warnings } = readPlan(exampleTeam);
const root = document.getElementById("page");
if (plan === undefined || root === null) throw new Error("the page has no plan to open on");

writeFor(navigator.language);
const theme = openTheme();
const { hash } = location;
const storage = openStorage();
const store = openStore({
  initial: { document: exampleTeam, plan, warnings, isExample: true, note: "" },
  resumed: await latestWorkspace(storage),
  scenarios: scenarios.map(readScenario).flatMap(({ value }) => value ?? []),
  presets: plans,
  pool: openBrowserPool(),
  now: () => performance.now(),
  storage,
  clock: () => Date.now(),
  newId: () => crypto.randomUUID(),
});
const view = openView();
await openSharedPart(store, hash);
keepOffline();
render(<Page store={store} view={view} theme={theme} />, root);
fetchAhead(store);
window.addEventListener("hashchange", ({ newURL }) => {
  void openSharedPart(store, new URL(newURL).hash);
});
