/** Calls back when the browser is idle, at the latest after `timeout` milliseconds. */
export const whenIdle = (callback: () => void, timeout: number): void => {
  // Safari has no requestIdleCallback; it calls back after a fixed delay.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout });
  else callback();
};

/** Milliseconds after which a hidden page, which paints nothing, calls back. */
const longestWait = 100;

/** Calls back once the next frame is on the screen; returns a function that prevents it. */
export const afterPaint = (callback: () => void): (() => void) => {
  const { port1, port2 } = new MessageChannel();
  // A message posted in an animation frame callback is handled as a task after that frame is
  // painted.
  const frame = requestAnimationFrame(() => port2.postMessage(undefined));
  const timer = setTimeout(() => port2.postMessage(undefined), longestWait);
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    port1.close();
  };
  port1.onmessage = () => {
    stop();
    callback();
  };
  return stop;
};
