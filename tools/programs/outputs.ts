import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'uqr';

import { toXlsx } from '../../src/app/download/xlsx.ts';
import { toSvg } from '../../src/app/download/svg.ts';
import { pictureScene } from '../../src/app/picture/chartPicture.ts';
import { qrPath } from '../../src/app/picture/QrCode.tsx';
import { toBibtex } from '../../src/model/bibtex.ts';
import { daysOf } from '../../src/model/calendarDate.ts';
import { toCsv } from '../../src/model/csv.ts';
import { referencesOf } from '../../src/model/reference.ts';
import { DEFAULT_VIEW_STATE } from '../../src/model/viewState.ts';
import type { ChartScene } from '../../src/timeline/scene.ts';
import { dataPackageFiles } from '../../src/site/dataPackage.ts';
import type { SiteData } from '../../src/site/siteData.ts';
import { allBits } from '../../src/timeline/bitset.ts';
import { estimateTextPx } from '../../src/timeline/measureText.ts';

export const ADDRESS =
  'https://timeline.example/?path=action-plan-2003,maastricht-mc-2003,addendum-2005,alliance-2004,nrm-handbook-2004,konrad-appointed-2004,biaudet-appointed-2006,sofia-mc-2004,ljubljana-mc-2005,brussels-mc-2006';

/** What stands in the outputs: the marks and labels of the picture, the titles of the bibliography. */
interface Outputs {
  readonly scene: ChartScene;
  readonly titles: readonly string[];
}

/** Writes what readers take away, made from the data of the built site. */
export async function writeOutputs(folder: string, data: SiteData): Promise<Outputs> {
  const { bundle } = data;
  const entries = bundle.milestones.map((milestone) => ({
    milestone,
    detail: data.detailById.get(milestone.id) ?? null,
  }));
  const base = 'https://timeline.example/';
  const places = { base, top: base, address: base };
  const selection = { bundle, entries, ...places, words: '', today: '2026-11-29' };
  const measure = (text: string): number => estimateTextPx(text, false);
  const scene = pictureScene({
    bundle,
    state: DEFAULT_VIEW_STATE,
    drawn: { milestones: bundle.milestones, passing: allBits(entries.length) },
    range: { first: daysOf(bundle.span.start).first, last: daysOf(bundle.span.end).last },
    widthPx: 1240,
    density: 'full',
    measure: estimateTextPx,
  });
  const { data: modules, size } = encode(ADDRESS, { ecc: 'L', border: 4 });
  const qr = `<svg xmlns="http://www.w3.org/2000/svg" width="${4 * size}" height="${4 * size}" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${qrPath(modules)}"/></svg>`;
  const references = referencesOf(entries);
  const book = await (await toXlsx(selection)).arrayBuffer();
  const files: Readonly<Record<string, string | Uint8Array>> = {
    ...Object.fromEntries(dataPackageFiles(data)),
    'all.csv': toCsv(selection),
    'all.bib': toBibtex(references),
    'book.xlsx': new Uint8Array(book),
    'chart.svg': toSvg({ scene, selection, measure }),
    'qr.svg': qr,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { scene, titles: references.map(({ source }) => source.title) };
}
