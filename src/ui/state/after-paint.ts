/** Calls back when the browser has nothing to do, at the latest after so many milliseconds. */
export const whenIdle = (callback: () => void, timeout: number): void => {
  // Safari has no such thing; there the pause before must do.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout });
  else callback();
};

/** A hidden page paints nothing; then it is time after so many milliseconds. */
const longestWait = 100;

/** Calls back once the next frame is on the screen; returns a function that prevents it. */
export const afterPaint = (callback: () => void): (() => void) => {
  const { port1, port2 } = new MessageChannel();
  // A message posted in a frame's callbacks is a task, and so comes after the frame's painting.
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
