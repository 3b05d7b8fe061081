import { encode } from 'uqr';
import { say } from '../../model/say.ts';

interface QrCodeProps {
  readonly text: string;
  /** What stands in its place where it is too long: the link of a path without the words to it. */
  readonly shortText?: string | undefined;
  /** Spoken in place of the picture. */
  readonly label: string;
}

/** Edge of light that a reader needs around the code, in modules. */
const BORDER = 4;

/** Most characters of a link that still make a code which a phone reads off a projector. */
const MAX_LENGTH = 600;

/** The longer of two links that makes a readable code; null where neither does. */
export function qrText(text: string, shortText = text): string | null {
  return [text, shortText].find(({ length }) => length <= MAX_LENGTH) ?? null;
}

/** Said of a code that leaves the words to a path out. */
const SHORT_QR_WORDS = say(
  'The code opens the path without its title and notes: with them the link is too long for one.',
);

/** Side of a module in CSS pixels: a whole number, for a camera or reader at one device pixel each. */
const MODULE_PX = 4;

/** The code as path data, one unit a module, and its side in modules. */
function drawn(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: 'L', border: BORDER });
  return { path: qrPath(data), size };
}

interface QrPictureProps {
  readonly text: string;
  readonly label: string;
  readonly className: string;
}

/** The code alone. */
export function QrPicture({ text, label, className }: QrPictureProps) {
  const { path, size } = drawn(text);
  return (
    <svg
      width={size * MODULE_PX}
      height={size * MODULE_PX}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={className}
    >
      <path fill="#000" d={path} />
    </svg>
  );
}

/** A QR code as SVG, as large as its text is long; least correction, for a screen is clean. Black on white in every theme, for readers expect nothing else. */
export function QrCode({ text: wanted, shortText, label }: QrCodeProps) {
  const text = qrText(wanted, shortText);
  if (text === null) {
    return (
      <p className="text-panel text-ink-2">
        {say('This link is too long for a readable QR code.')}
      </p>
    );
  }
  const { path, size } = drawn(text);
  const file = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return (
    <figure className="max-w-full overflow-x-auto">
      <QrPicture text={text} label={label} className="block max-w-none bg-white" />
      <figcaption className="mt-2">
        {text !== wanted && <p className="text-panel text-ink-2 max-w-64">{SHORT_QR_WORDS}</p>}
        <a
          className="link"
          download="timeline-qr.svg"
          href={`data:image/svg+xml,${encodeURIComponent(file)}`}
        >
          {say('Save the QR code as SVG')}
        </a>
      </figcaption>
    </figure>
  );
}

/** The dark modules as path data, one unit a module, runs of a row joined. */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      const length = x - from + 1;
      path += `M${from} ${y}h${length}v1h-${length}z`;
    }
  }
  return path;
}
