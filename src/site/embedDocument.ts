import type { CarriedTimeline, InlinedTimeline } from '../app/data/inlinedTimeline.ts';
import type { CitedSource } from '../model/bundle.ts';
import { toColumns } from '../model/columns.ts';
import { embedPolicy } from './headers.ts';
import { UNFOLD } from './forScripts.ts';
import { headScript } from './headScript.ts';
import { html, type Html, inlineJson, inlineScript, inlineStyle } from './html.ts';
import { openingParts } from './openingParts.ts';
import { openingCount } from '../model/openingList.ts';
import { bestFirst } from '../model/bestFirst.ts';
import { spanInWords } from '../model/citation.ts';
import type { PageLanguage } from '../model/say.ts';
import { languageElement } from './pageLanguage.ts';
import type { SiteData } from './siteData.ts';

/** What the build of the frame made. */
export interface EmbedParts {
  readonly product: string;
  readonly script: string;
  readonly style: string;
  /** What it carries of its language; none for English. */
  readonly language?: PageLanguage | null;
}

/**
 * What the frame tells: all milestones, with summary, links, cautions and the best source of each.
 * The evidence and the further sources stay with the full timeline, for their weight. Throws where a
 * milestone has no detail.
 */
export function inlinedData({ bundle, detailById }: SiteData): InlinedTimeline {
  const details = bundle.milestones.map(({ id }) => {
    const detail = detailById.get(id);
    if (!detail) throw new Error(`no detail of ${id}`);
    const { partySources: _parties, ...told } = detail;
    return { ...told, why: [], sources: bestFirst(detail.sources).slice(0, 1) };
  });
  return { bundle, details };
}

/**
 * What the element carries that the frame's script reads. Ids, titles and summaries stand in the
 * list, which is in the order of the bundle, so a linked milestone is told by its place in it; the
 * sources of who was in office and the documents that were read are shown nowhere, files beside the bundle are not asked for, and a
 * name that holds a State's usual one finds nothing that this does not. Where the list is bounded, ids,
 * titles and summaries are carried.
 */
function carriedTimeline({ bundle, details }: InlinedTimeline): CarriedTimeline {
  const { languages: _languages, ...shown } = bundle;
  const { milestones, eras, vocabulary } = bundle;
  const bare = <T extends { readonly source?: CitedSource }>({ source: _source, ...era }: T) => era;
  // What does not stand in the list is carried.
  const isWhole = openingCount(milestones) === milestones.length;
  const placeOf = new Map(milestones.map(({ id }, at) => [id, at]));
  return {
    bundle: {
      ...shown,
      milestones: [],
      details: [],
      vocabulary: {
        ...vocabulary,
        states: vocabulary.states.map(({ also, ...state }) => ({
          ...state,
          also: also.filter((name) => !name.includes(state.name)),
        })),
      },
      eras: { chairs: eras.chairs.map(bare), representatives: eras.representatives.map(bare) },
    },
    milestones: toColumns(
      milestones.map(({ id, title, detail: _detail, documents: _documents, ...told }) =>
        isWhole ? told : { id, title, ...told },
      ),
    ),
    details: toColumns(
      details.map(({ summary, why: _why, links, sources, ...told }) => ({
        ...(isWhole ? told : { summary, ...told }),
        sources: sources.map(({ document: _document, form: _form, ...source }) => source),
        links: links.map((link) => ({ ...link, id: placeOf.get(link.id) })),
      })),
    ),
  };
}

/** The element with the data that the frame's script reads. */
export const dataElement = (data: SiteData): Html =>
  inlineJson(
    carriedTimeline(inlinedData(data)),
    ' type="application/json" id="timeline-data"',
    data.language.folder === '' ? 'ascii' : 'unicode',
  );

/**
 * The frame's script begins after the first picture: an inlined script would otherwise run before
 * it. A hidden frame has no pictures, so a clock starts it as well. `</script` cannot occur in it.
 */
function afterFirstPaint(script: string): string {
  const body = script.replaceAll('</script', '<\\/script');
  return `(function(){var done=false;function run(){if(done)return;done=true;\n${body}\n}
try{new PerformanceObserver(function(l){if(l.getEntriesByName('first-contentful-paint').length)setTimeout(run)}).observe({type:'paint',buffered:true})}catch(e){}
setTimeout(run,1500)})()`;
}

/** Policy of `embed.html` with these scripts, by meta and, for that of all languages, in the header files. */
export function policyOfEmbed(scripts: readonly string[], style: string): string {
  return embedPolicy([headScript('embed'), UNFOLD, ...scripts.map(afterFirstPaint)], [style]);
}

/** `embed.html`: script, style and data in one file that asks for nothing. */
export function embedDocument(data: SiteData, parts: EmbedParts): string {
  const { folder, words } = data.language;
  const canonical = data.address === null ? './index.html' : `${data.address}${folder}`;
  return html`<!doctype html>
    <html lang="${words.language}" data-mode="embed">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="${policyOfEmbed([parts.script], parts.style)}"
        />
        ${inlineScript(headScript('embed'))}
        <meta name="color-scheme" content="light dark" />
        <meta name="darkreader-lock" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>${data.bundle.site.title}, ${spanInWords(data.bundle)}</title>
        <link rel="canonical" href="${canonical}" />
        ${inlineStyle(parts.style)}
      </head>
      <body>
        ${openingParts(parts.product, data, { mode: 'embed' })} ${languageElement(parts.language)}
        ${dataElement(data)} ${inlineScript(afterFirstPaint(parts.script))}
      </body>
    </html> `.markup;
}
