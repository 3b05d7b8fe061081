import type { Milestone } from '../../model/bundle.ts';

/**
 * Address to report an error in one milestone: a letter with the title and link filled in where the
 * contact begins with `mailto:`, else the contact's page. Empty where no contact is set.
 */
export function reportAddress(
  contact: string,
  milestone: Pick<Milestone, 'id' | 'title'>,
  link: string,
): string {
  if (!contact.startsWith('mailto:')) return contact;
  const subject = encodeURIComponent(`Correction: ${milestone.title} (${milestone.id})`);
  const body = encodeURIComponent(`${link}\n\nWhat is wrong, and where it can be checked:\n`);
  return `${contact}?subject=${subject}&body=${body}`;
}

/** Absolute address of the page with this milestone open; made from the public address of the site where it is known. */
export function linkToMilestone(siteUrl: string, id: string): string {
  const page = siteUrl === '' ? new URL('./', location.href).href : siteUrl;
  return `${page}?item=${id}`;
}
