import { render } from "preact";
import "./style/page-styles.css";
import { devPlan, devPool, devScenarios } from "/tmp/webdev/dev.ts";
import { openTheme } from "./state/theme.ts";
import { openStore } from "./store.ts";
import { Page } from "./views/page.tsx";

const theme = openTheme();
const store = openStore({
  initial: devPlan,
  scenarios: devScenarios,
  pool: devPool,
  now: () => performance.now(),
});
const root = document.getElementById("page");
if (root) render(<Page store={store} theme={theme} />, root);
