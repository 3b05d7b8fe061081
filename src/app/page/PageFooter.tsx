import { fullTimelineHref } from '../state/milestoneHref.ts';
import { useReader } from '../state/Reader.ts';
import { NewWindowLink } from '../ui/NewWindowLink.tsx';

/** Who publishes this, whom to write to, and what it is not. */
export function PageFooter() {
  const { bundle } = useReader();
  const { publisher, contact } = bundle.site;
  return (
    <footer className="text-panel text-ink-2 border-rule mt-8 flex flex-wrap gap-x-4 gap-y-1 border-t py-4">
      {publisher !== '' && <span>Published by {publisher}.</span>}
      {contact !== '' && (
        <a className="link" href={contact}>
          Write about a mistake
        </a>
      )}
      <span>
        Where this page and a source differ, the source is right. Not an official OSCE record.
      </span>
      <span>No cookies.</span>
      <a className="link" href="licenses.txt">
        Licences
      </a>
    </footer>
  );
}

/** The foot of an embed: the way to the whole, with the same filter. */
export function EmbedFooter() {
  const { bundle, state } = useReader();
  const { publisher, url } = bundle.site;
  return (
    <footer className="text-panel text-ink-2 border-rule flex flex-wrap items-center justify-between gap-x-4 leading-6">
      <span>
        OSCE anti-trafficking timeline
        {publisher !== '' && `, published by ${publisher}`}. No official record. No cookies.
      </span>
      <NewWindowLink href={fullTimelineHref(url, state)}>Open the full timeline</NewWindowLink>
    </footer>
  );
}
