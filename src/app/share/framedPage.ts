const FOLDERS: Readonly<Record<string, string>> = { state: 's', field: 'f', item: 'm' };

/**
 * The page of ours that sites turn into a frame of the same view (it names its oEmbed answer), by the
 * query string of the view; null for a view that has none: a static site cannot answer for each query.
 */
export function framedPage(query: string): string | null {
  if (query === '') return '';
  const [, name = '', value = ''] = /^\?(state|field|item)=([\w-]+)$/.exec(query) ?? [];
  const folder = FOLDERS[name];
  return folder === undefined ? null : `${folder}/${value}.html`;
}
