import { BY_FIELD, BY_STATE } from './aboutPage.ts';
import { foldControls, withoutScripts, withScripts } from './forScripts.ts';
import { html, Html } from './html.ts';
import { languageOffers } from './languageOffer.ts';
import type { Bundle } from '../model/bundle.ts';
import { openingCount } from '../model/openingList.ts';
import { type SiteData } from './siteData.ts';

/** Whether the list holds all milestones, and not for some years a link alone. */
const isWhole = ({ milestones }: Bundle): boolean => openingCount(milestones) === milestones.length;

/**
 * What a reader without scripts is told under the heading: that no filter of the address holds, and
 * where the milestones of a State or a field of work stand by themselves: listed on a page of its
 * own, since a hundred links would stand before the heading. These pages may be framed, so their
 * links need no leave to open windows. What has filters may not: a frame leads to it by a new
 * window, and by an address to read where even that is forbidden.
 */
function noticeWithoutScripts(
  { bundle, address, language: { say, sayCount, folder } }: SiteData,
  mode: 'page' | 'embed',
): Html {
  const link = (href: string, words: string): Html =>
    html`<a class="link inline-block min-h-6" href="${href}">${words}</a>`;
  const wayOn =
    mode === 'page'
      ? link('timeline.json', say('All milestones as data (JSON)'))
      : html`${say('With filters:')}
          <a
            class="link"
            href="${address === null ? 'index.html' : `${address}${folder}`}"
            target="_blank"
            >${address === null ? say('the timeline in a new window') : `${address}${folder}`}</a
          >`;
  return withoutScripts(
    html`<p class="py-3">
      ${
        isWhole(bundle)
          ? sayCount(
              {
                one: 'Filters need scripts, which do not run here: {count} milestone is shown, whatever the address asks for.',
                other:
                  'Filters need scripts, which do not run here: all {count} milestones are shown, whatever the address asks for.',
              },
              bundle.milestones.length,
            )
          : sayCount(
              {
                other:
                  'Filters need scripts, which do not run here: all {count} milestones stand here or on the pages of their years, whatever the address asks for.',
              },
              bundle.milestones.length,
            )
      }
      ${say('Pages that need none:')} ${link(`about.html#${BY_STATE}`, say('milestones by State'))},
      ${link(`about.html#${BY_FIELD}`, say('by field of work | milestones by field of work'))}.
      ${wayOn}
    </p>`,
  );
}

/** Classes of the components' own heading, so that it stays where it is when they take over. */
const HEADING = 'full:text-display text-heading font-serif font-semibold';

/**
 * The notice of a failure, and the heading with "Drawing the timeline" that is shown while an address
 * or a chart is being applied, in place of which paper has the list and a line about it.
 */
const overProduct = (
  { bundle, language: { say, sayCount } }: SiteData,
  mode: 'page' | 'embed',
): Html =>
  html`<div id="failure" class="card m-4 p-4" role="alert" hidden>
      ${
        mode === 'page' &&
        html`<p id="from-disk" hidden>
          ${say(
            'Opened from a disk, this page is the list below: browsers let a page there load nothing that lies beside it.',
          )}
          <a class="link" id="one-file">${say('Chart and filters are in embed.html')}</a>.
          ${say('It holds all in one file and works from a disk; this page needs a web server.')}
        </p>`
      }
      <p id="failure-text">
        ${
          isWhole(bundle)
            ? say('The interactive timeline could not be loaded. The list below is complete.')
            : say(
                'The interactive timeline could not be loaded. The list below leads to all milestones.',
              )
        }
      </p>
      <p class="mt-2">
        <button type="button" class="control" id="try-again">${say('Try again')}</button>
      </p>
    </div>
    <div id="opening" class="timeline-root" hidden>
      <div class="mx-auto max-w-[90rem] px-4 py-4 compact:px-6">
        <p class="${HEADING} until-slow">${bundle.site.title}</p>
        <p class="text-ink-2 mt-2">
          ${say('Drawing the timeline.')}<span class="while-slow">
            ${
              isWhole(bundle)
                ? say('Until it is there, all milestones stand in the list below.')
                : say('Until it is there, the list below leads to all milestones.')
            }</span
          >
        </p>
      </div>
    </div>
    <div id="unfiltered" class="timeline-root" hidden>
      <p class="mx-auto max-w-[90rem] px-4 pt-4 compact:px-6">
        ${
          isWhole(bundle)
            ? sayCount(
                {
                  one: 'Printed before the filters were applied: {count} milestone stands here, whatever the address asks for.',
                  other:
                    'Printed before the filters were applied: all {count} milestones stand here, whatever the address asks for.',
                },
                bundle.milestones.length,
              )
            : sayCount(
                {
                  other:
                    'Printed before the filters were applied: not all of the {count} milestones stand here, whatever the address asks for.',
                },
                bundle.milestones.length,
              )
        }
      </p>
    </div>`;

const AFTER_HEADER = '</header>';

/** Where the product stands. */
interface OpeningPlace {
  readonly mode: 'page' | 'embed';
  /** Address of the packed milestones of a large site, which its page fetches in place of `timeline.json`. */
  readonly packed?: string | null;
}

/**
 * The prerendered product, and what stands around it outside of what React owns, hidden unless
 * `data-script` on the document element says otherwise. Where no script runs, nothing is there that
 * needs one, and what is said instead stands under the heading.
 */
export function openingParts(
  product: string,
  data: SiteData,
  { mode, packed = null }: OpeningPlace,
): Html {
  const [header = '', ...rest] = foldControls(product).split(AFTER_HEADER);
  const notice = noticeWithoutScripts(data, mode).markup;
  const whole = [
    `${header}${rest.length === 0 ? '' : AFTER_HEADER}${notice}`,
    rest.join(AFTER_HEADER),
  ];
  const marks = html`data-digest="${data.bundle.digest}"
  ${packed !== null && html`data-packed="${packed}"`}`;
  return html`${mode === 'page' && languageOffers(data)}
    ${withScripts(overProduct(data, mode).markup)}
    <div id="root" ${marks}>${new Html(whole.join(''))}</div>`;
}

/** Throws where prerendered markup holds what the policy forbids: the reader would get it without. */
export function assertNoInlineStyle(product: string): void {
  const [found] = /<[^>]*\sstyle="[^"]*"[^>]*>/.exec(product) ?? [];
  if (found) throw new Error(`prerendered markup has an inline style: ${found.slice(0, 160)}`);
}

/** Throws unless each milestone that the list is to hold has its summary there, from where the scripts read it. */
export function assertSummaries(product: string, { milestones }: Bundle): void {
  const found = product.split(' data-summary=""').length - 1;
  const expected = openingCount(milestones);
  if (found !== expected) {
    throw new Error(`the prerendered list has ${found} summaries, expected ${expected}`);
  }
}
