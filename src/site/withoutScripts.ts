import { html, type Html } from './html.ts';
import type { SiteData } from './siteData.ts';

interface Leaf {
  readonly href: string;
  readonly label: string;
}

/** Links to pages, folded: there are many, and the list of milestones begins below them. */
function folded(summary: string, leaves: readonly Leaf[], attributes: Html): Html {
  return html`<details>
    <summary class="min-h-6">${summary}</summary>
    <ul class="flex flex-wrap gap-x-4">
      ${leaves.map(
        ({ href, label }) =>
          html`<li>
            <a class="link inline-block min-h-6" href="${href}" ${attributes}>${label}</a>
          </li>`,
      )}
    </ul>
  </details>`;
}

/**
 * What a reader without scripts is told over the list: that no filter of the address holds, and
 * where the milestones of a State or a field of work stand by themselves. In a frame the links open
 * a window, since a stranger may not frame those pages.
 */
export function withoutScripts({ bundle }: SiteData, mode: 'page' | 'embed'): Html {
  const { milestones, vocabulary } = bundle;
  const isFrame = mode === 'embed';
  const attributes = isFrame ? html`target="_blank" rel="noreferrer"` : html``;
  const states = vocabulary.states.map(({ iso2, name }) => ({
    href: `s/${iso2}.html`,
    label: name,
  }));
  const fields = vocabulary.fieldsOfWork.map(({ id, label }) => ({ href: `f/${id}.html`, label }));
  return html`<noscript>
    <div class="timeline-root">
      <div class="mx-auto max-w-[90rem] px-4 pt-4 compact:px-6">
        <p>
          Filters need scripts, which do not run here: all ${milestones.length} milestones are
          shown, whatever the address asks for. These pages need
          none${isFrame && '; they open in a new window'}:
        </p>
        ${folded('Milestones by participating State', states, attributes)}
        ${folded('Milestones by field of work', fields, attributes)}
        <p>
          <a class="link inline-block min-h-6" href="timeline.json" ${attributes}
            >All milestones as data (JSON)</a
          >
        </p>
      </div>
    </div>
  </noscript>`;
}
