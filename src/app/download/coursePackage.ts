import { strToU8, zipSync } from 'fflate';
import { escapeText } from '../../model/escapeText.ts';
import { LANGUAGE } from '../../model/say.ts';
import type { CalendarDate } from '../../model/calendarDate.ts';

/** What goes into a course: a file that needs no network, with or without word of its completion; or a web link. */
export type CourseForm = 'scorm-asset' | 'scorm-sco' | 'cartridge';

export interface Course {
  readonly form: CourseForm;
  readonly title: string;
  /** Query string of the frame, without `?`. */
  readonly query: string;
  /** Folder of the frame in the site, absolute, with a slash at its end. */
  readonly base: string;
  /** Top of the site, likewise: where the frame is in English, the same. */
  readonly top: string;
  /** Text of `embed.html`. */
  readonly frame: string;
  /** Day on which it was made, for the files in it. */
  readonly today: CalendarDate;
}

const withMark = (query: string): string => (query === '' ? '' : `?${query}`);

/**
 * `embed.html` as it stands in a package, away from the site: what leads beside it leads to the
 * site. Its data block and its links are no scripts, so its policy still knows all that runs.
 */
function framedAway({ frame, base, top }: Course): string {
  return frame
    .replace('"url":""', `"url":${JSON.stringify(top)}`)
    .replace(/ href="((?:[msf]\/[\w-]+|index)\.html)"/g, (_, path) => ` href="${base}${path}"`);
}

/**
 * The page that tells a SCORM 1.2 system that the timeline was opened, and shows it. Nothing else is
 * told: neither what is looked at nor for how long. Without a system it shows the timeline all the same.
 */
function scoPage(title: string): string {
  return `<!doctype html>
<html lang="${LANGUAGE}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>html,body{height:100%;margin:0;overflow:hidden}iframe{display:block;border:0;width:100%;height:100%}</style>
</head>
<body>
<iframe title="${escapeText(title)}" allow="clipboard-write" allowfullscreen></iframe>
<script>
(function () {
  function apiFrom(place) {
    for (var i = 0; place && i < 10; i++) {
      try { if (place.API) return place.API; } catch (refused) { return null; }
      if (place.parent === place) return null;
      place = place.parent;
    }
    return null;
  }
  document.querySelector('iframe').src = 'embed.html' + location.search;
  var api = apiFrom(window) || (window.opener && apiFrom(window.opener));
  if (!api || String(api.LMSInitialize('')) !== 'true') return;
  var status = String(api.LMSGetValue('cmi.core.lesson_status'));
  if (status !== 'completed' && status !== 'passed') {
    api.LMSSetValue('cmi.core.lesson_status', 'completed');
    api.LMSCommit('');
  }
  addEventListener('pagehide', function () { api.LMSFinish(''); });
})();
</script>
</body>
</html>
`;
}

function scormManifest({ form, title, query }: Course): string {
  const isSco = form === 'scorm-sco';
  const files = isSco ? ['sco.html', 'embed.html'] : ['embed.html'];
  const parameters = query === '' ? '' : ` parameters="${escapeText(withMark(query))}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="osce-thb-timeline" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${escapeText(title)}</title>
      <item identifier="timeline" identifierref="timeline-file" isvisible="true"${parameters}>
        <title>${escapeText(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="timeline-file" type="webcontent" adlcp:scormtype="${isSco ? 'sco' : 'asset'}" href="${files[0]}">
${files.map((file) => `      <file href="${file}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

function cartridgeManifest({ title }: Course): string {
  const words = escapeText(title);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="osce-thb-timeline"
  xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
  xmlns:lom="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest">
  <metadata>
    <schema>IMS Common Cartridge</schema>
    <schemaversion>1.1.0</schemaversion>
    <lom:lom><lom:general><lom:title><lom:string language="${LANGUAGE}">${words}</lom:string></lom:title></lom:general></lom:lom>
  </metadata>
  <organizations>
    <organization identifier="course" structure="rooted-hierarchy">
      <item identifier="root">
        <item identifier="timeline" identifierref="timeline-link">
          <title>${words}</title>
        </item>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="timeline-link" type="imswl_xmlv1p1">
      <file href="timeline.xml"/>
    </resource>
  </resources>
</manifest>
`;
}

function webLink({ title, base, query }: Course): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1">
  <title>${escapeText(title)}</title>
  <url href="${escapeText(`${base}embed.html${withMark(query)}`)}" target="_iframe"/>
</webLink>
`;
}

/** The files of a package by name, the manifest first. */
export function courseFiles(course: Course): Readonly<Record<string, string>> {
  if (course.form === 'cartridge') {
    return { 'imsmanifest.xml': cartridgeManifest(course), 'timeline.xml': webLink(course) };
  }
  const frame = { 'embed.html': framedAway(course) };
  return {
    'imsmanifest.xml': scormManifest(course),
    ...(course.form === 'scorm-sco' ? { 'sco.html': scoPage(course.title) } : {}),
    ...frame,
  };
}

/** The package as a ZIP file; the same course gives the same bytes. */
export function coursePackage(course: Course): Uint8Array<ArrayBuffer> {
  const files = Object.entries(courseFiles(course)).map(
    ([name, text]) => [name, strToU8(text)] as const,
  );
  // A ZIP has no time zones: the day as it is written.
  return zipSync(Object.fromEntries(files), { level: 9, mtime: `${course.today}T12:00:00` });
}
