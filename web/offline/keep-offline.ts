/** Lets the page open with the network off from now on; where a browser will not, it does not. */
export function keepOffline(): void {
  // A page under development changes by itself; only what was built holds still.
  if (import.meta.hot || !("serviceWorker" in navigator)) return;
  const register = () => navigator.serviceWorker.register("./service-worker.js").catch(() => {});
  // Later: the first answer has the network and the processor to itself.
  const whenLoaded = () => setTimeout(register, 1000);
  if (document.readyState === "complete") whenLoaded();
  else window.addEventListener("load", whenLoaded);
}
