import { openDue, openEpoch, openGoal, openRep } from "./open-places.ts";
import { clockOn, isSteady, repBaseDay, repBaseWork, repEpoch, repSpeed } from "./reps.ts";

/*
 * Stays of opportunities that have nothing but their rep's clock to go by.
 */

/**
 * Sets an opportunity to so many days of its own work from a day on.
 *
 * @see startWork in simulate/life-clock.ts
 */
export function startWork(place: i32, day: f64, work: f64): void {
  const rep = load<i32>(openRep + 4 * place);
  const speed = load<f64>(repSpeed + 8 * rep);
  store<f64>(openGoal + 8 * place, clockOn(rep, day) + work);
  store<i32>(openEpoch + 4 * place, load<i32>(repEpoch + 4 * rep));
  let due = day;
  if (work !== 0) {
    if (speed === 0) due = Infinity;
    else if (isSteady !== 0) due = day + work / speed;
    else due = dueByGoal(place, rep, day);
  }
  store<f64>(openDue + 8 * place, due);
}

/** The day on which an opportunity's stay ends if its rep's speed holds. */
export function dueOf(place: i32): f64 {
  const rep = load<i32>(openRep + 4 * place);
  const epoch = load<i32>(repEpoch + 4 * rep);
  if (load<i32>(openEpoch + 4 * place) !== epoch) {
    store<i32>(openEpoch + 4 * place, epoch);
    store<f64>(openDue + 8 * place, dueByGoal(place, rep, load<f64>(repBaseDay + 8 * rep)));
  }
  return load<f64>(openDue + 8 * place);
}

function dueByGoal(place: i32, rep: i32, day: f64): f64 {
  const left = load<f64>(openGoal + 8 * place) - load<f64>(repBaseWork + 8 * rep);
  if (left === Infinity) return left;
  const speed = load<f64>(repSpeed + 8 * rep);
  if (speed === 0) return left <= 0 ? day : Infinity;
  return max(day, load<f64>(repBaseDay + 8 * rep) + left / speed);
}
