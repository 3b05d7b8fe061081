import type { Bundle, DetailFile, MilestoneDetail } from '../../model/bundle.ts';
import type { SearchFile, SearchWords } from '../../model/searchData.ts';
import { yearOf } from '../../model/openingList.ts';
import type { LoadFile } from './fileCache.ts';
import { loadTexts } from './laterTexts.ts';
import { loadBeside, type FetchText } from './loadBundle.ts';
import {
  createRequest,
  DataError,
  readyRequest,
  type Request,
  type Summaries,
  type TimelineData,
} from './TimelineData.ts';

/** The cache of files; where its code does not come, each file is fetched whenever it is asked for. */
async function loadFileCache(fetchText: FetchText): Promise<LoadFile> {
  try {
    return (await import('./fileCache.ts')).createFileCache(fetchText);
  } catch {
    return (file) => loadBeside(`./${file}`, fetchText);
  }
}

/** The summary is the first line of the text that is searched. */
function summariesOf(texts: SearchFile): Summaries {
  return Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [id, text.split('\n', 1)[0] ?? '']),
  );
}

/**
 * The data of the page: fetched from the files that the bundle names, each once. `summaries` are
 * those that stand in the page already, of whole years, so that the list need not fetch them.
 */
export function fetchedData(
  bundle: Bundle,
  summaries: Summaries,
  fetchText: FetchText = (url) => fetch(url),
): TimelineData {
  let cache: Promise<LoadFile> | null = null;
  const load: LoadFile = async (file) => (await (cache ??= loadFileCache(fetchText)))(file);
  const fileOf = new Map(bundle.milestones.map(({ id, detail }) => [id, bundle.details[detail]]));
  const loadDetail = async (id: string): Promise<MilestoneDetail> => {
    const file = fileOf.get(id) ?? '';
    const detail = (await load<DetailFile>(file))[id];
    if (!detail) throw new DataError('stale', file);
    return detail;
  };
  const requests = new Map<string, Request<MilestoneDetail>>();
  // Of a large site they lie in a file for each year.
  const { search, searchOfYears = {} } = bundle;
  const loadSearched = async (): Promise<SearchFile> => {
    const files = Object.values(searchOfYears);
    if (files.length === 0) return load(search);
    return Object.assign({}, ...(await Promise.all(files.map(load)))) as SearchFile;
  };
  const known = readyRequest(summaries);
  const inMarkup = new Set(bundle.milestones.filter(({ id }) => id in summaries).map(yearOf));
  const fetched = new Map<string, Request<Summaries>>();
  const ofFile = (file: string): Request<Summaries> => {
    const request =
      fetched.get(file) ?? createRequest(async () => summariesOf(await load<SearchFile>(file)));
    fetched.set(file, request);
    return request;
  };
  return {
    detail: (id) => {
      const request = requests.get(id) ?? createRequest(() => loadDetail(id));
      requests.set(id, request);
      return request;
    },
    summaries: (year) =>
      inMarkup.has(String(year)) ? known : ofFile(searchOfYears[year] ?? search),
    texts: createRequest(async () => {
      const [texts, words, code] = await Promise.all([
        loadSearched(),
        load<SearchWords>(bundle.words),
        loadTexts().then(() => import('./searchCode.ts')),
      ]);
      return { texts, words, code };
    }),
  };
}
