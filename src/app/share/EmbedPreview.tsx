import { useState } from 'react';
import { HEIGHTS } from './embedSnippets.ts';

interface EmbedPreviewProps {
  /** Address of the frame, relative to the page. */
  readonly src: string;
  readonly title: string;
  readonly heightPx: number;
}

const WIDTHS = [320, 560, 760] as const;

/** The frame as a host would show it, at a width to choose; wider than its place it scrolls. */
export function EmbedPreview({ src, title, heightPx }: EmbedPreviewProps) {
  const [widthPx, setWidthPx] = useState<number>(560);
  const height = Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, heightPx));
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="font-bold">Preview</h3>
        <p className="text-panel text-ink-2 flex items-baseline gap-2">
          Width in pixels:
          {WIDTHS.map((one) => (
            <button
              key={one}
              type="button"
              className={`min-h-6 min-w-8 ${one === widthPx ? 'text-ink font-bold' : 'link'}`}
              aria-pressed={one === widthPx}
              onClick={() => setWidthPx(one)}
            >
              {one}
            </button>
          ))}
        </p>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <div className="max-h-[26rem] overflow-auto" role="region" aria-label="Preview" tabIndex={0}>
        <iframe
          key={src}
          src={src}
          title={`Preview: ${title}`}
          width={widthPx}
          height={height}
          className="border-control block max-w-none border"
          // To be looked at: in the frame Tab would walk through all of it, and Escape close nothing.
          inert
          tabIndex={-1}
          sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"
        />
      </div>
    </div>
  );
}
