import { options } from 'preact';

/**
 * Acts when the page is about to be printed, and when it was. What it sets is drawn at once: a browser that prints
 * waits for no frame. The style is that of the screen still.
 * @returns what ends it.
 */
export function onPaper(act: (isPaper: boolean) => void): () => void {
  const atOnce = (isPaper: boolean): void => {
    const before = options.debounceRendering;
    options.debounceRendering = (render) => render();
    try {
      act(isPaper);
    } finally {
      if (before === undefined) delete options.debounceRendering;
      else options.debounceRendering = before;
    }
  };
  const begin = (): void => atOnce(true);
  const end = (): void => atOnce(false);
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  return () => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
  };
}
