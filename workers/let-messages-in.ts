/**
 * Waits until the messages that have already come to this thread are handled.
 *
 * By a message of its own, which takes its turn behind them: a timer would wait 4 ms in a browser.
 */
export function letMessagesIn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
