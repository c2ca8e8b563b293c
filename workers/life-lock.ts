/**
 * A worker that is killed tells nobody. But the browser takes a lock from whoever dies: so each
 * worker holds one for as long as it lives, and who waits for it learns of its death.
 *
 * @see Web Locks API, https://www.w3.org/TR/web-locks/
 */
const PREFIX = "quotacast-worker-";

export function lifeLockName(id: string): string {
  return PREFIX + id;
}

/** What a worker says once it holds its lock: whoever waited for it before would be given it. */
export const LIFE_LOCK_HELD = "quotacast-life-lock-held";

/**
 * Holds the lock of a name for the rest of this worker's life; nothing where there are none.
 *
 * @param tell called once it is held
 */
export function holdLifeLock(name: string, tell: () => void): void {
  if (!name.startsWith(PREFIX) || !hasLocks()) return;
  void navigator.locks.request(name, () => {
    tell();
    return new Promise(() => {});
  });
}

/**
 * Waits for the death of a worker that holds its lock.
 *
 * @param signal ends the wait
 */
export function awaitDeath(name: string, signal: AbortSignal, tell: () => void): void {
  if (!hasLocks()) return;
  navigator.locks.request(name, { signal }, () => tell()).catch(() => {});
}

/** Only pages of secure origins have them; they include this machine. */
function hasLocks(): boolean {
  return typeof navigator !== "undefined" && "locks" in navigator;
}
