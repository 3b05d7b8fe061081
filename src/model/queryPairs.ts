/** The parameters in the order in which an address is written. */
export const PARAMETERS = [
  'field',
  'state',
  'role',
  'kind',
  'pillar',
  'q',
  'from',
  'to',
  'view',
  'group',
  'item',
  'all',
  'basis',
  'theme',
  'path',
  'present',
  'tier',
  'status',
  'precision',
  'match',
  'quiz',
  'title',
  'note',
] as const;
export type Parameter = (typeof PARAMETERS)[number];

/** The parameters of the page, and those that `embed.html` takes besides. */
export const ALL_PARAMETERS = [...PARAMETERS, 'controls', 'lock'] as const;
export type AnyParameter = (typeof ALL_PARAMETERS)[number];

/**
 * Name and value of each parameter, decoded, in the order of the query (without `?`). It reads what
 * mails, chats, editors and hosts make of an address: `&amp;` and `?` between parameters,
 * `State=`, `state[]=`, an address that was encoded as a whole or twice, `=3D` of a mail. A name
 * in `names` comes as it stands there; all others, of no concern to us, as they were written. It
 * needs nothing around it, nor do the next two: the head of the page holds their text
 * (`headScript.ts`).
 */
export function queryPairs(query: string, names: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  const decode = (text: string): string => {
    // Encoded twice: each sign of encoding is one that was encoded.
    while (/%25[\da-f]{2}/i.test(text) && !/%(?!25[\da-f]{2})/i.test(text)) {
      text = text.replace(/%25/g, '%');
    }
    return text.replace(/\+/g, ' ').replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
      try {
        return decodeURIComponent(encoded);
      } catch {
        return encoded;
      }
    });
  };
  const read = (text: string): void => {
    // We write these signs encoded inside a value: as they are, they stand between parameters.
    text.split(/&|[?;](?=[\w[\]]+=)/).forEach((part) => {
      const at = part.indexOf('=');
      const whole = at < 0 ? decode(part) : '';
      if (whole.includes('=')) read(whole);
      if (at < 0) return;
      const written = decode(part.slice(0, at));
      const words = written.toLowerCase().split(/\W+/);
      const name = names.find((one) => words.includes(one) || words.includes(`${one}s`));
      const value = decode(part.slice(at + 1));
      if (!name || /^(q|title|note)$/.test(name)) pairs.push([name || written, value]);
      else if (/[&?;]\w+=/.test(value)) read(`${name}=${value}`);
      else pairs.push([name, value.replace(/^3D/i, '')]);
    });
  };
  read(query);
  return pairs;
}

/**
 * The values of a list, each as it is compared and as it was written. Ids have letters, digits and
 * hyphens alone: brackets, quotes, dots and marks that nobody sees are not of them.
 */
export function valuesIn(text: string): readonly (readonly [value: string, written: string])[] {
  return text.split(/[\s,;|&]+/).map((written) => [
    written
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[!-,./:-@[-^`{-\u00bf\u2000-\u206f\u3000-\u301f\ufeff-\uff0f]/g, '')
      .replace(/^-+|-+$/g, ''),
    written,
  ]);
}

/**
 * The query of an address, without `?`. A `&#038;` that was escaped once too often has made a
 * fragment of what follows: that is brought back, without the `#?secret=…` of WordPress behind it.
 */
export function queryOf({ search, hash }: Pick<Location, 'search' | 'hash'>): string {
  const isCut = search.endsWith('&') && /^#0*38;/.test(hash);
  return search.slice(1) + (isCut ? hash.replace(/#\?.*/, '') : '');
}
