/**
 * Says something to the person at the terminal. Talk goes to stderr: stdout belongs to data.
 *
 * @param {string} message
 */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/**
 * Says why there is no going on, and ends the process.
 *
 * @param {string} message
 * @returns {never}
 */
export function giveUp(message) {
  say(message);
  process.exit(1);
}
