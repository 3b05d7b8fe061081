import type { ContainerSize } from './timeline.ts';

/** Measures an element now and whenever its size or the size of the text changes; gives the way out. */
export function followSize(
  element: HTMLElement,
  onSize: (size: ContainerSize) => void,
): () => void {
  let heightRem: number | null = null;
  const measure = (): void => {
    // A frame that is not shown yet has no size, and must not choose a view by it.
    if (element.clientWidth === 0) return;
    const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    heightRem ??= innerHeight / remPx;
    onSize({ widthRem: element.clientWidth / remPx, heightRem });
  };
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  addEventListener('resize', measure);
  return () => {
    observer.disconnect();
    removeEventListener('resize', measure);
  };
}
