import type { MilestoneDate } from './calendarDate.ts';

/** Nothing that an accent could be taken off. */
const ASCII = /^[\0-\x7f]*$/;

/**
 * Id of a label: lower case, hyphens between words (`Cyber/ICT Security` → `cyber-ict-security`).
 * It is older than `foldText` and drops letters like ł instead of spelling them plainly: ids that
 * were published lead to milestones, so it stays as it is.
 */
export function slug(label: string): string {
  return (ASCII.test(label) ? label : label.normalize('NFD').replace(/\p{M}+/gu, ''))
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Most words of a title that go into an id. */
const ID_WORDS = 7;

/** An id made from the date and the first words of a title. */
export function wordsId({ start }: Pick<MilestoneDate, 'start'>, title: string): string {
  const words = slug(title).split('-').filter(Boolean).slice(0, ID_WORDS).join('-').slice(0, 60);
  return `${start}-${words === '' ? 'text' : words}`.replace(/-+$/, '');
}
