import { render } from 'preact';
import type { ExplorerData } from '../data.ts';
import { App } from './app.tsx';
import { openBook } from './book.ts';
import { isolateNames } from './isolate.ts';

/** The data of the page: JSON, deflated, in base64. */
async function readData(): Promise<ExplorerData> {
  const text = document.querySelector('#data')?.textContent ?? '';
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return (await new Response(plain).json()) as ExplorerData;
}

const place = document.querySelector('#app') as HTMLElement;
isolateNames();
try {
  render(<App book={openBook(await readData())} />, place);
} catch (error) {
  place.textContent = `This page cannot be shown: ${String(error)}. It needs a browser of 2023 or newer.`;
}
