import { expect, test } from 'vitest';
import { formatAddress, parseAddress, type KnownNames } from './address.ts';
import { ALL_PARAMETERS, queryOf, queryPairs } from './queryPairs.ts';

const known: KnownNames = {
  fields: new Set(['human-rights', 'cyber-ict-security']),
  states: new Set(['AT', 'CH', 'PT', 'RS']),
  milestones: new Set(['action-plan-2003', 'vienna-6-17']),
  span: { start: '2003-01-01', end: '2022-12-31' },
};

/** Address as it arrives, with `?` and fragment; the address that it means; what is named as unknown. */
type Row = readonly [arrives: string, means: string, unknown?: readonly string[]];

/** Editors and mails escape what is escaped already. */
const ESCAPED: readonly Row[] = [
  ['?state=CH&amp;view=list', 'state=CH&view=list'],
  ['?state=CH&amp;amp;view=list', 'state=CH&view=list'],
  ['?state=CH&amp;view=list&amp;lock=state', 'state=CH&view=list&lock=state'],
  ['?state=CH&AMP;view=list', 'state=CH&view=list'],
  ['?state=CH&amp%3Bview=list', 'state=CH&view=list'],
  ['?state=CH%26amp%3Bview%3Dlist', 'state=CH&view=list'],
  ['?state=CH&#038;lock=state', 'state=CH&lock=state'],
  ['?state=CH&#38;view=list&#38;lock=state', 'state=CH&view=list&lock=state'],
  ['?state=CH;view=list', 'state=CH&view=list'],
  ['?state=CH;view=list;lock=state,role', 'state=CH&view=list&lock=state,role'],
  ['?state=CH?view=list', 'state=CH&view=list'],
  ['?state=CH?utm_source=mail', 'state=CH'],
  ['??state=CH', 'state=CH'],
  ['?&state=CH&&view=list&', 'state=CH&view=list'],
  ['?state=3DCH&view=3Dlist', 'state=CH&view=list'],
  ['?from=3D2012&to=3D2013-06', 'from=2012&to=2013-06'],
  ['?https://timeline.example/?state=CH', 'state=CH'],
];

/** Hosts encode an address as a whole, or a second time. */
const ENCODED: readonly Row[] = [
  ['?state%3DCH%26view%3Dlist', 'state=CH&view=list'],
  ['?state%3DCH%2CRS%26view%3Dlist', 'state=CH,RS&view=list'],
  ['?state%253DCH%2526view%253Dlist', 'state=CH&view=list'],
  ['?state=CH%26view%3Dlist', 'state=CH&view=list'],
  ['?state=CH%3Fview%3Dlist', 'state=CH&view=list'],
  ['?fbclid=a1&state%3DCH', 'state=CH'],
  ['?state=CH%2CRS', 'state=CH,RS'],
  ['?state=CH%252CRS', 'state=CH,RS'],
  ['?state=CH%25252CRS', 'state=CH,RS'],
  ['?q=forced%2520labour', 'q=forced+labour'],
  ['?q=Z%25C3%25BCrich', 'q=Z%C3%BCrich'],
  ['?field=human%2Drights', 'field=human-rights'],
  ['?field=human%252Drights', 'field=human-rights'],
  ['?from=2012%252D06', 'from=2012-06'],
  ['?q=a%26view%3Dlist', 'q=a%26view%3Dlist'],
  ['?q=50%25+of+them', 'q=50%25+of+them'],
  ['?q=%25%32%30', 'q=%25%320'],
];

/** Names as other programs write them. */
const NAMES: readonly Row[] = [
  ['?State=CH', 'state=CH'],
  ['?STATE=ch&View=List', 'state=CH&view=list'],
  ['?state[]=CH', 'state=CH'],
  ['?state[]=CH&state[]=RS', 'state=CH,RS'],
  ['?state%5B%5D=CH&state%5B%5D=RS', 'state=CH,RS'],
  ['?state[0]=CH&state[1]=RS', 'state=CH,RS'],
  ['?filter[state]=CH', 'state=CH'],
  ['?states=CH&fields=human-rights', 'field=human-rights&state=CH'],
  ['?state=CH&state=RS', 'state=CH,RS'],
  ['?%20state=CH', 'state=CH'],
  ['?%E2%80%8Bstate=CH', 'state=CH'],
  ['?stateCode=CH', '', ['stateCode']],
  ['?stat=CH&view=list', 'view=list', ['stat']],
];

/** Signs that a sentence, a chat or an editor leaves at a value. */
const ENDS: readonly Row[] = [
  ['?state=CH)', 'state=CH'],
  ['?state=(CH)', 'state=CH'],
  ['?state=CH]', 'state=CH'],
  ['?state=CH>', 'state=CH'],
  ['?state=CH%3E', 'state=CH'],
  ['?state=CH.', 'state=CH'],
  ['?state=CH,', 'state=CH'],
  ['?state=CH…', 'state=CH'],
  ['?state=CH"', 'state=CH'],
  ['?state="CH"', 'state=CH'],
  ['?state=%E2%80%9CCH%E2%80%9D', 'state=CH'],
  ['?state=«CH»', 'state=CH'],
  ["?state='CH'", 'state=CH'],
  ['?state=CH%E2%80%8B', 'state=CH'],
  ['?state=%EF%BB%BFCH', 'state=CH'],
  ['?state=CH%C2%A0', 'state=CH'],
  ['?state=CH*&view=list**', 'state=CH&view=list'],
  ['?view=list.', 'view=list'],
  ['?from=2012-06.', 'from=2012-06'],
  ['?from=(2012)&to=2013)', 'from=2012&to=2013'],
  ['?item=action-plan-2003.', 'item=action-plan-2003'],
  ['?item=action-plan-2003%0D%0A', 'item=action-plan-2003'],
  ['?item=action%C2%AD-plan-2003', 'item=action-plan-2003'],
  ['?item=action–plan–2003', 'item=action-plan-2003'],
  ['?field=human%E2%80%91rights', 'field=human-rights'],
  ['?lock=state).', 'lock=state'],
];

/** Other signs between values, tracking, and what stays unknown. */
const OTHERS: readonly Row[] = [
  ['?state=CH;RS', 'state=CH,RS'],
  ['?state=CH RS', 'state=CH,RS'],
  ['?state=CH+RS', 'state=CH,RS'],
  ['?state=CH%20,%20RS', 'state=CH,RS'],
  ['?state=CH|RS', 'state=CH,RS'],
  ['?state=CH%3BRS', 'state=CH,RS'],
  ['?state=CH&utm_source=news&utm_medium=mail&fbclid=x', 'state=CH'],
  ['?gclid=1&mc_cid=2&_hsenc=3&ref=4&childId=5&state=CH', 'state=CH'],
  ['?state=CH#?secret=abc', 'state=CH'],
  ['?state=CH&amp;view=list#?secret=abc', 'state=CH&view=list'],
  ['?state%3DCH%26view%3Dlist#?secret=abc', 'state=CH&view=list'],
  ['?state=CH&#038;q=labour#?secret=abc', 'state=CH&q=labour'],
  ['?state=CH&#038;view=list&#038;lock=state#?secret=abc', 'state=CH&view=list&lock=state'],
  ['?state=CH/RS', '', ['CH/RS']],
  ['?state=Schweiz,CH', 'state=CH', ['Schweiz']],
  ['?state=СН', '', ['СН']],
  ['?from=2012/06', '', ['2012/06']],
  ['?from=11.06.2012&state=CH', 'state=CH', ['11.06.2012']],
  ['?view=list,globe', 'view=list', ['globe']],
];

const ROWS = [...ESCAPED, ...ENCODED, ...NAMES, ...ENDS, ...OTHERS];

test.each(ROWS.map(([arrives, means, unknown = []]) => ({ arrives, means, unknown })))(
  '$arrives means $means',
  ({ arrives, means, unknown }) => {
    const address = new URL(arrives, 'https://timeline.example/embed.html');
    const found = parseAddress(queryOf(address), known);
    expect(formatAddress(found.state, found.embed)).toBe(means);
    expect(found.unknown.map(({ value }) => value)).toEqual(unknown);
  },
);

test.each([
  [
    'utm_source=a+b&State=CH',
    [
      ['utm_source', 'a b'],
      ['state', 'CH'],
    ],
  ],
  ['childId=box-1', [['childId', 'box-1']]],
  ['amp&state', []],
  ['', []],
])('queryPairs(%j)', (query, pairs) => {
  expect(queryPairs(query, ALL_PARAMETERS)).toEqual(pairs);
});
