import { useReader } from '../state/Reader.ts';

/** Who publishes this, whom to write to, and what it is not. */
export function PageFooter() {
  const { bundle } = useReader();
  const { publisher, contact } = bundle.site;
  return (
    <footer className="text-panel text-ink-2 border-rule mt-6 border-t py-4">
      {publisher !== '' && <p>Published by {publisher}.</p>}
      {contact !== '' && (
        <p>
          <a className="link" href={contact}>
            Write to us about a mistake
          </a>
        </p>
      )}
      <p>
        The sources hold: where this timeline and a source differ, the source is right. This is no
        official record of the OSCE. No cookies, no requests to others.
      </p>
    </footer>
  );
}
