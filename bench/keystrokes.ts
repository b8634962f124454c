import type { Page } from '@playwright/test';

/** Selector of the name's input; its id is derived from the path of the field. */
const input = '[id="field-project.name"]';

/**
 * Selector of the editor's lines, and of the plain text that is shown until the editor has loaded.
 */
const editorLines = '.view-lines';

const typed = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Measures the time from the key event to the frame in which the preview shows the new text. The
 * next frame paints a change made before the frame's callbacks; the current frame paints a change
 * made by a frame callback, as in the editor. A message posted in a frame arrives after the frame
 * was painted.
 */
const observe = ([field, lines]: readonly [string, string]): void => {
  const samples: number[] = [];
  Object.assign(window, { keystrokeSamples: samples });
  let inFrame = false;
  const afterPaint = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(undefined);
  };
  const everyFrame = () => {
    inFrame = true;
    afterPaint(() => {
      inFrame = false;
    });
    requestAnimationFrame(everyFrame);
  };
  requestAnimationFrame(everyFrame);
  const shows = () => {
    const control = document.querySelector(field);
    const preview = document.querySelector(lines);
    return (
      control instanceof HTMLInputElement && preview?.textContent?.includes(control.value) === true
    );
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key.length !== 1) return;
    const observer = new MutationObserver(() => {
      if (!shows()) return;
      observer.disconnect();
      const sample = () => samples.push(performance.now() - event.timeStamp);
      if (inFrame) afterPaint(sample);
      else requestAnimationFrame(() => afterPaint(sample));
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  };
  document.addEventListener('keydown', onKey, { capture: true });
};

const samplesIn = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => ('keystrokeSamples' in window ? (window.keystrokeSamples as number[]) : []));

/** Opens a file with the project's name in its first lines, and waits for the editor. */
const openPreview = async (page: Page, file: RegExp): Promise<void> => {
  await page.getByRole('treeitem', { name: file }).first().click();
  await page.locator(editorLines).first().waitFor();
};

/**
 * Types letters into the project's name and returns the milliseconds from each key event to the
 * painted preview. Throws when the preview does not show a keystroke.
 */
export const keystrokeTimes = async (
  page: Page,
  {
    file,
    rounds,
    pause,
  }: { readonly file: RegExp; readonly rounds: number; readonly pause: number },
): Promise<readonly number[]> => {
  await openPreview(page, file);
  await page.evaluate(observe, [input, editorLines] as const);
  const field = page.locator(input);
  for (let round = 0; round < rounds; round += 1) {
    await field.fill(`svc${round}`);
    await page.waitForTimeout(10 * pause);
    await field.press('End');
    for (const letter of typed) {
      await page.keyboard.press(letter);
      await page.waitForTimeout(pause);
    }
  }
  const samples = await samplesIn(page);
  const expected = rounds * typed.length;
  if (samples.length < expected) {
    throw new Error(`Only ${samples.length} of ${expected} keystrokes reached the preview.`);
  }
  return samples;
};
