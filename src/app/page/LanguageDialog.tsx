import { LANGUAGE, say } from '../../model/say.ts';
import type { DialogProps } from '../features.ts';
import { languageHref } from '../state/addresses.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { Dialog } from '../ui/Dialog.tsx';

/** The same view in the other languages, each named in itself. */
export default function LanguageDialog({ onClose }: DialogProps) {
  const { bundle, state } = useTimeline('bundle', 'state');
  return (
    <Dialog title={say('Language | of the page')} onClose={onClose}>
      <p className="mb-3">{say('The same view in another language:')}</p>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,11rem),1fr))] gap-2">
        {bundle.languages?.map(({ id, name }) => (
          <li key={id}>
            <a
              className="control w-full justify-center aria-[current]:font-bold"
              href={languageHref(id, state)}
              lang={id}
              hrefLang={id}
              aria-current={id === LANGUAGE ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
