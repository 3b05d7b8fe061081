import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Course, courseFiles, coursePackage } from './coursePackage.ts';

const COURSE: Course = {
  form: 'scorm-asset',
  title: 'Milestones (Portugal & "others")',
  query: 'state=PT&view=list',
  base: 'https://timeline.example/',
  top: 'https://timeline.example/',
  frame: '<a href="m/a-2003.html">A</a> <a href="?item=b">B</a> {"site":{"url":""}}',
  today: '2026-11-28',
};

const manifestOf = (course: Course): string => courseFiles(course)['imsmanifest.xml'] ?? '';

test.each([
  ['scorm-asset', ['imsmanifest.xml', 'embed.html']],
  ['scorm-sco', ['imsmanifest.xml', 'sco.html', 'embed.html']],
  ['cartridge', ['imsmanifest.xml', 'timeline.xml']],
] as const)('%s holds %j, and each file that its manifest names', (form, names) => {
  const course = { ...COURSE, form };
  const files = unzipSync(coursePackage(course));
  expect(Object.keys(files)).toEqual(names);
  const manifest = strFromU8(files['imsmanifest.xml'] ?? new Uint8Array());
  const named = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, name]) => name);
  expect(named).toEqual(names.slice(1));
  expect(manifest).toContain('<title>Milestones (Portugal &amp; &quot;others&quot;)</title>');
});

test('the chosen slice stands in the parameters, and nothing where nothing is chosen', () => {
  expect(manifestOf(COURSE)).toContain('parameters="?state=PT&amp;view=list"');
  expect(manifestOf({ ...COURSE, query: '' })).not.toContain('parameters');
  expect(courseFiles({ ...COURSE, form: 'cartridge' })['timeline.xml']).toContain(
    'href="https://timeline.example/embed.html?state=PT&amp;view=list"',
  );
});

test('asset and SCO are named as such, and begin with the right file', () => {
  expect(manifestOf(COURSE)).toMatch(/scormtype="asset" href="embed.html"/);
  expect(manifestOf({ ...COURSE, form: 'scorm-sco' })).toMatch(/scormtype="sco" href="sco.html"/);
});

test('away from the site, the frame leads to the site', () => {
  expect(courseFiles(COURSE)['embed.html']).toBe(
    '<a href="https://timeline.example/m/a-2003.html">A</a> <a href="?item=b">B</a> {"site":{"url":"https://timeline.example/"}}',
  );
});

test('a frame in another language leads to the pages of its language, and knows the top of the site', () => {
  const course = { ...COURSE, base: 'https://timeline.example/ru/' };
  expect(courseFiles(course)['embed.html']).toBe(
    '<a href="https://timeline.example/ru/m/a-2003.html">A</a> <a href="?item=b">B</a> {"site":{"url":"https://timeline.example/"}}',
  );
  expect(courseFiles({ ...course, form: 'cartridge' })['timeline.xml']).toContain(
    'href="https://timeline.example/ru/embed.html?',
  );
});

test('the same course gives the same bytes', () => {
  expect(coursePackage(COURSE)).toEqual(coursePackage({ ...COURSE }));
});

/** Runs the script of the SCO's page against an API; gives what it was told, in order. */
function told(api: Readonly<Record<string, (...args: string[]) => string>> | null): string[] {
  const page = courseFiles({ ...COURSE, form: 'scorm-sco' })['sco.html'] ?? '';
  const [, script = ''] = /<script>([^]*)<\/script>/.exec(page) ?? [];
  const calls: string[] = [];
  const leaving: (() => void)[] = [];
  const place = { API: api && spied(api, calls), opener: null, parent: null as unknown };
  place.parent = place;
  const frame = { src: '' };
  // oxlint-disable-next-line no-new-func -- the script as a browser would run it, with a window of ours
  new Function('window', 'document', 'location', 'addEventListener', script)(
    place,
    { querySelector: () => frame },
    { search: '?state=PT' },
    (_: string, leave: () => void) => leaving.push(leave),
  );
  leaving.forEach((leave) => leave());
  return [frame.src, ...calls];
}

function spied(
  api: Readonly<Record<string, (...args: string[]) => string>>,
  calls: string[],
): Record<string, (...args: string[]) => string> {
  return Object.fromEntries(
    Object.entries(api).map(([name, run]) => [
      name,
      (...args: string[]) => {
        calls.push(`${name}(${args.join(', ')})`);
        return run(...args);
      },
    ]),
  );
}

const system = (status: string) => ({
  LMSInitialize: () => 'true',
  LMSGetValue: () => status,
  LMSSetValue: () => 'true',
  LMSCommit: () => 'true',
  LMSFinish: () => 'true',
});

test('the SCO tells that it was opened, once, and shows the slice in any case', () => {
  const frame = 'embed.html?state=PT';
  expect(told(system('not attempted'))).toEqual([
    frame,
    'LMSInitialize()',
    'LMSGetValue(cmi.core.lesson_status)',
    'LMSSetValue(cmi.core.lesson_status, completed)',
    'LMSCommit()',
    'LMSFinish()',
  ]);
  expect(told(system('passed'))).toEqual([
    frame,
    'LMSInitialize()',
    'LMSGetValue(cmi.core.lesson_status)',
    'LMSFinish()',
  ]);
  expect(told({ ...system(''), LMSInitialize: () => 'false' })).toEqual([frame, 'LMSInitialize()']);
  expect(told(null)).toEqual([frame]);
});
